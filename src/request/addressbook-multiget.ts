import type { XmlElement } from '../xml/element.ts'
import { type AddressDataInput, type AddressDataRequest, readAddressData, writeAddressData } from './address-data.ts'
import { ChildReader } from './child-reader.ts'
import { readHrefText } from './element-text.ts'
import { writeMultiget } from './multiget.ts'
import { carddav } from './namespaces.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type PropRequest, type PropRequestInput, readPropRequest } from './prop-request.ts'

/**
 * An addressbook-multiget report: what is asked for, of these address objects.
 * @see RFC 6352 section 10.7
 */
export interface AddressbookMultiget {
  readonly report: 'addressbook-multiget'
  readonly props: PropRequest | undefined
  /** How address data are asked for; `undefined` if they are not. */
  readonly addressData: AddressDataRequest | undefined
  /** As the client wrote them; `resolveHref` resolves them. */
  readonly hrefs: readonly string[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as an {@link AddressbookMultiget}. */
export interface AddressbookMultigetInput {
  readonly props?: PropRequestInput | undefined
  readonly addressData?: AddressDataInput | undefined
  readonly hrefs: Iterable<string>
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of an addressbook-multiget report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 6352 sections 8.7 and 10.7
 */
export function parseAddressbookMultiget(
  body: string | Uint8Array,
  options: RequestParseOptions = {},
): AddressbookMultiget {
  return readAddressbookMultiget(requireRoot(body, carddav('addressbook-multiget'), options))
}

/** Reads an addressbook-multiget report from its root element. */
export function readAddressbookMultiget(root: XmlElement): AddressbookMultiget {
  const children = new ChildReader(root)
  const { props, element } = readPropRequest(children)
  const hrefs = children.some('{DAV:}href').map(readHrefText)
  const addressData = readAddressData(element)
  return { report: 'addressbook-multiget', props, addressData, hrefs, extensions: children.rest }
}

/**
 * Writes the body of an addressbook-multiget report.
 *
 * Hrefs are written as they are: as the server sent them.
 *
 * @throws InvalidInputError for no href at all, for an empty one, and for characters that XML cannot carry.
 * @see RFC 6352 section 10.7
 */
export function stringifyAddressbookMultiget(input: AddressbookMultigetInput): string {
  const { addressData } = input
  return writeMultiget(carddav('addressbook-multiget'), input, addressData && writeAddressData(addressData))
}
