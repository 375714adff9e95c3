import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { parseRoot, type RequestParseOptions } from './parse-body.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * The body of an extended MKCOL or a MKCALENDAR: the properties that the new collection gets, all or none.
 * @see RFC 5689 section 5.1, RFC 4791 section 9.2
 */
export interface CollectionProps {
  readonly props: readonly XmlElement[]
  /** Children of the root that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as {@link CollectionProps}: itself, or the properties alone. */
export type CollectionPropsInput =
  | Iterable<XmlElement>
  | { readonly props: Iterable<XmlElement>; readonly extensions?: readonly XmlElement[] | undefined }

/**
 * Reads the body of an extended MKCOL; an empty one, which is that of a plain MKCOL, sets nothing.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 5689 sections 3 and 5.1
 */
export function parseMkcol(body: string | Uint8Array, options: RequestParseOptions = {}): CollectionProps {
  return readCollectionProps(parseRoot(body, '{DAV:}mkcol', options, 4, 415)) // RFC 4918 section 9.3
}

/**
 * Writes the body of an extended MKCOL; `DAV:resourcetype` should be among the properties.
 *
 * @throws InvalidInputError for characters that XML cannot carry.
 * @see RFC 5689 section 5.1
 */
export function stringifyMkcol(input: CollectionPropsInput): string {
  return writeCollectionProps('{DAV:}mkcol', input)
}

/** Reads the properties to set from a root element; none without one. */
export function readCollectionProps(root: XmlElement | undefined): CollectionProps {
  if (root === undefined) return { props: [], extensions: [] }
  const children = new ChildReader(root)
  const props = children.some('{DAV:}set').flatMap((set) => new ChildReader(set).required('{DAV:}prop').elements)
  return { props, extensions: children.rest }
}

/** Writes the properties to set. */
export function writeCollectionProps(name: ClarkName, input: CollectionPropsInput): string {
  const { props, extensions = [] } = Symbol.iterator in input ? { props: input } : input
  const prop = element('{DAV:}prop', undefined, [...props])
  return stringifyBody(name, [element('{DAV:}set', undefined, [prop]), ...extensions])
}
