import { clarkNameOf } from '../codec/prop.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * A principal-match report: the members that are the current user, or that have a property which names the user; its
 * `Depth` must be 0.
 * @see RFC 3744 section 9.3
 */
export interface PrincipalMatch {
  readonly report: 'principal-match'
  readonly match: 'self' | ClarkName
  /** The properties to report. */
  readonly names: readonly ClarkName[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link PrincipalMatch}. */
export interface PrincipalMatchInput {
  readonly match: 'self' | NameInput
  readonly names?: Iterable<NameInput> | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a principal-match report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3744 section 9.3
 */
export function parsePrincipalMatch(body: string | Uint8Array, options: RequestParseOptions = {}): PrincipalMatch {
  return readPrincipalMatch(requireRoot(body, '{DAV:}principal-match', options))
}

/** Reads a principal-match report from its root element. */
export function readPrincipalMatch(root: XmlElement): PrincipalMatch {
  const children = new ChildReader(root)
  const found = children.choice('{DAV:}self', '{DAV:}principal-property')
  const names = readNames(children.optional('{DAV:}prop'))
  return { report: 'principal-match', match: readMatch(found), names, extensions: children.rest }
}

/**
 * Writes the body of a principal-match report.
 *
 * @throws InvalidInputError for what is no name.
 * @see RFC 3744 section 9.3
 */
export function stringifyPrincipalMatch({ match, names = [], extensions = [] }: PrincipalMatchInput): string {
  const found = match === 'self' ? element('{DAV:}self') : writeNames([clarkNameOf(match)], '{DAV:}principal-property')
  const prop = writeNames(names)
  return stringifyBody('{DAV:}principal-match', [found, ...(prop.children.length === 0 ? [] : [prop]), ...extensions])
}

function readMatch(found: XmlElement | undefined): 'self' | ClarkName {
  if (found === undefined)
    throw requestFault('principal-match: expected DAV:self or DAV:principal-property, found none')
  if (found.localName === 'self') return 'self'
  const [property, ...more] = found.elements
  if (property !== undefined && more.length === 0) return property.name
  throw requestFault(`principal-property: expected one property, found ${found.elements.length}`)
}
