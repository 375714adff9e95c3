import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { directText } from './element-text.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { stringifyBody } from './stringify-body.ts'

/** A text that must occur in each of some properties, upper and lower case being the same. */
export interface PropertySearch {
  readonly names: readonly ClarkName[]
  readonly match: string
}

/**
 * A principal-property-search report: principals for which all searches match; its `Depth` must be 0.
 * @see RFC 3744 section 9.4
 */
export interface PrincipalPropertySearch {
  readonly report: 'principal-property-search'
  readonly searches: readonly PropertySearch[]
  /** The properties to report. */
  readonly names: readonly ClarkName[]
  /** Whether the collections of `DAV:principal-collection-set` are searched instead of the request's. */
  readonly applyToPrincipalCollectionSet: boolean
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link PrincipalPropertySearch}. */
export interface PrincipalPropertySearchInput {
  readonly searches: readonly { readonly names: Iterable<NameInput>; readonly match: string }[]
  readonly names?: Iterable<NameInput> | undefined
  readonly applyToPrincipalCollectionSet?: boolean | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a principal-property-search report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3744 section 9.4
 */
export function parsePrincipalPropertySearch(
  body: string | Uint8Array,
  options: RequestParseOptions = {},
): PrincipalPropertySearch {
  return readPrincipalPropertySearch(requireRoot(body, '{DAV:}principal-property-search', options))
}

/** Reads a principal-property-search report from its root element. */
export function readPrincipalPropertySearch(root: XmlElement): PrincipalPropertySearch {
  const children = new ChildReader(root)
  return {
    report: 'principal-property-search',
    searches: children.some('{DAV:}property-search').map(readSearch),
    names: readNames(children.optional('{DAV:}prop')),
    applyToPrincipalCollectionSet: children.flag('{DAV:}apply-to-principal-collection-set'),
    extensions: children.rest,
  }
}

/**
 * Writes the body of a principal-property-search report.
 *
 * @throws InvalidInputError for no search at all, for what is no name, and for characters that XML cannot carry.
 * @see RFC 3744 section 9.4
 */
export function stringifyPrincipalPropertySearch(input: PrincipalPropertySearchInput): string {
  const { searches, names = [], applyToPrincipalCollectionSet = false, extensions = [] } = input
  if (searches.length === 0) throw new InvalidInputError('searches: expected at least one')
  const found = searches.map((search) =>
    element('{DAV:}property-search', undefined, [
      writeNames(search.names),
      element('{DAV:}match', undefined, search.match),
    ]),
  )
  const prop = writeNames(names)
  return stringifyBody('{DAV:}principal-property-search', [
    ...found,
    ...(prop.children.length === 0 ? [] : [prop]),
    ...(applyToPrincipalCollectionSet ? [element('{DAV:}apply-to-principal-collection-set')] : []),
    ...extensions,
  ])
}

function readSearch(from: XmlElement): PropertySearch {
  const children = new ChildReader(from)
  const names = readNames(children.required('{DAV:}prop'))
  return { names, match: directText(children.required('{DAV:}match')) }
}
