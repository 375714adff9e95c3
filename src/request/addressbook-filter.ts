import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { attributesBut, choiceAttribute, requiredAttribute, writtenName } from './attributes.ts'
import { ChildReader } from './child-reader.ts'
import { carddav } from './namespaces.ts'
import { requestFault } from './request-fault.ts'
import {
  type AddressTextMatch,
  type AddressTextMatchInput,
  readAddressTextMatch,
  writeAddressTextMatch,
} from './text-match.ts'

/** Whether one of several conditions is enough, or all must hold. */
export type FilterTest = 'anyof' | 'allof'

/** What filters on a property and on a parameter have. */
interface NamedFilter {
  readonly name: string
  /** Whether nothing of this name may be there; then there are no further conditions. */
  readonly isNotDefined: boolean
  /** Conditions that the specification does not define: to pass over one would be to answer another question. */
  readonly extensions: readonly XmlElement[]
}

/**
 * A condition on a parameter: that it is there, and its text if there is a match.
 * @see RFC 6352 section 10.5.2
 */
export interface AddressParamFilter extends NamedFilter {
  readonly textMatch: AddressTextMatch | undefined
}

/**
 * Conditions on a property of a vCard.
 * @see RFC 6352 section 10.5.1
 */
export interface AddressPropFilter extends NamedFilter {
  readonly test: FilterTest
  readonly textMatches: readonly AddressTextMatch[]
  readonly params: readonly AddressParamFilter[]
}

/**
 * The filter of an addressbook-query; without conditions every vCard matches.
 * @see RFC 6352 section 10.5
 */
export interface AddressbookFilter {
  readonly test: FilterTest
  readonly props: readonly AddressPropFilter[]
  /** Conditions that the specification does not define: to pass over one would be to answer another question. */
  readonly extensions: readonly XmlElement[]
}

interface NamedFilterInput {
  readonly name: string
  readonly isNotDefined?: boolean | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/** What can be written as an {@link AddressParamFilter}. */
export interface AddressParamFilterInput extends NamedFilterInput {
  readonly textMatch?: AddressTextMatchInput | undefined
}

/** What can be written as an {@link AddressPropFilter}; any of the conditions is enough unless it says otherwise. */
export interface AddressPropFilterInput extends NamedFilterInput {
  readonly test?: FilterTest | undefined
  readonly textMatches?: readonly AddressTextMatchInput[] | undefined
  readonly params?: readonly AddressParamFilterInput[] | undefined
}

/** What can be written as an {@link AddressbookFilter}. */
export interface AddressbookFilterInput {
  readonly test?: FilterTest | undefined
  readonly props?: readonly AddressPropFilterInput[] | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

const TESTS: readonly FilterTest[] = ['anyof', 'allof']
const DEFAULTS = { test: 'anyof' }

/** Reads a `CARDDAV:filter`. */
export function readAddressbookFilter(from: XmlElement): AddressbookFilter {
  const children = new ChildReader(from)
  const props = children.all(carddav('prop-filter')).map(readPropFilter)
  return { test: choiceAttribute(from, 'test', TESTS, 'anyof'), props, extensions: children.rest }
}

/** Writes a `CARDDAV:filter`. */
export function writeAddressbookFilter({ test, props = [], extensions = [] }: AddressbookFilterInput): XmlElement {
  return element(carddav('filter'), attributesBut({ test }, DEFAULTS), [...props.map(writePropFilter), ...extensions])
}

function readPropFilter(from: XmlElement): AddressPropFilter {
  const children = new ChildReader(from)
  const textMatches = children.all(carddav('text-match'))
  const params = children.all(carddav('param-filter'))
  return {
    ...readNamed(from, children, textMatches.length + params.length > 0),
    test: choiceAttribute(from, 'test', TESTS, 'anyof'),
    textMatches: textMatches.map(readAddressTextMatch),
    params: params.map(readParamFilter),
  }
}

function writePropFilter(filter: AddressPropFilterInput): XmlElement {
  const { test, textMatches = [], params = [] } = filter
  const conditions = [...textMatches.map(writeAddressTextMatch), ...params.map(writeParamFilter)]
  return writeNamed('prop-filter', filter, conditions, attributesBut({ test }, DEFAULTS))
}

function readParamFilter(from: XmlElement): AddressParamFilter {
  const children = new ChildReader(from)
  const match = children.optional(carddav('text-match'))
  return { ...readNamed(from, children, match !== undefined), textMatch: match && readAddressTextMatch(match) }
}

function writeParamFilter(filter: AddressParamFilterInput): XmlElement {
  const { textMatch } = filter
  return writeNamed('param-filter', filter, textMatch === undefined ? [] : [writeAddressTextMatch(textMatch)])
}

function readNamed(from: XmlElement, children: ChildReader, hasConditions: boolean): NamedFilter {
  const name = requiredAttribute(from, 'name')
  const isNotDefined = children.flag(carddav('is-not-defined'))
  if (isNotDefined && hasConditions) {
    throw requestFault(`${from.localName}: expected is-not-defined of ${name} alone, found more conditions`)
  }
  return { name, isNotDefined, extensions: children.rest }
}

function writeNamed(
  localName: string,
  { name, isNotDefined = false, extensions = [] }: NamedFilterInput,
  conditions: readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (isNotDefined && conditions.length > 0) {
    throw new InvalidInputError(`filter of ${name}: expected isNotDefined alone, got more conditions`)
  }
  return element(carddav(localName), { name: writtenName(name, localName), ...attributes }, [
    ...(isNotDefined ? [element(carddav('is-not-defined'))] : []),
    ...conditions,
    ...extensions,
  ])
}
