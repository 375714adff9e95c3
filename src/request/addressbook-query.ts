import { element, type XmlElement } from '../xml/element.ts'
import { type AddressDataInput, type AddressDataRequest, readAddressData, writeAddressData } from './address-data.ts'
import {
  type AddressbookFilter,
  type AddressbookFilterInput,
  readAddressbookFilter,
  writeAddressbookFilter,
} from './addressbook-filter.ts'
import { ChildReader } from './child-reader.ts'
import { readNumber, writeNumber } from './element-text.ts'
import { carddav } from './namespaces.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type PropRequest, type PropRequestInput, readPropRequest, writeOptionalProps } from './prop-request.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * An addressbook-query report: what is asked for, of which address objects.
 * @see RFC 6352 section 10.3
 */
export interface AddressbookQuery {
  readonly report: 'addressbook-query'
  readonly props: PropRequest | undefined
  /** How address data are asked for; `undefined` if they are not. */
  readonly addressData: AddressDataRequest | undefined
  readonly filter: AddressbookFilter
  /** How many address objects the answer may list. */
  readonly limit: number | undefined
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as an {@link AddressbookQuery}. */
export interface AddressbookQueryInput {
  readonly props?: PropRequestInput | undefined
  readonly addressData?: AddressDataInput | undefined
  readonly filter: AddressbookFilterInput
  readonly limit?: number | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of an addressbook-query report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 6352 sections 8.6 and 10.3
 */
export function parseAddressbookQuery(body: string | Uint8Array, options: RequestParseOptions = {}): AddressbookQuery {
  return readAddressbookQuery(requireRoot(body, carddav('addressbook-query'), options))
}

/** Reads an addressbook-query report from its root element. */
export function readAddressbookQuery(root: XmlElement): AddressbookQuery {
  const children = new ChildReader(root)
  const { props, element: prop } = readPropRequest(children)
  const filter = children.required(carddav('filter'))
  const limit = children.optional(carddav('limit'))
  return {
    report: 'addressbook-query',
    props,
    addressData: readAddressData(prop),
    filter: readAddressbookFilter(filter),
    limit: limit && readNumber(new ChildReader(limit).required(carddav('nresults'))),
    extensions: children.rest,
  }
}

/**
 * Writes the body of an addressbook-query report.
 *
 * @throws InvalidInputError for conditions that exclude each other, and for characters that XML cannot carry.
 * @see RFC 6352 section 10.3
 */
export function stringifyAddressbookQuery(input: AddressbookQueryInput): string {
  const { props, addressData, filter, limit, extensions = [] } = input
  return stringifyBody(carddav('addressbook-query'), [
    ...writeOptionalProps(props, addressData && writeAddressData(addressData)),
    writeAddressbookFilter(filter),
    ...(limit === undefined ? [] : [element(carddav('limit'), undefined, [writeNumber(carddav('nresults'), limit)])]),
    ...extensions,
  ])
}
