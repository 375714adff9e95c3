import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * A version-tree report: properties of all versions of the resource.
 * @see RFC 3253 section 3.7
 */
export interface VersionTree {
  readonly report: 'version-tree'
  /** The properties to report. */
  readonly names: readonly ClarkName[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link VersionTree}. */
export interface VersionTreeInput {
  readonly names?: Iterable<NameInput> | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a version-tree report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3253 section 3.7
 */
export function parseVersionTree(body: string | Uint8Array, options: RequestParseOptions = {}): VersionTree {
  return readVersionTree(requireRoot(body, '{DAV:}version-tree', options))
}

/** Reads a version-tree report from its root element. */
export function readVersionTree(root: XmlElement): VersionTree {
  const children = new ChildReader(root)
  const names = readNames(children.optional('{DAV:}prop'))
  return { report: 'version-tree', names, extensions: children.rest }
}

/**
 * Writes the body of a version-tree report.
 *
 * @throws InvalidInputError for what is no name.
 * @see RFC 3253 section 3.7
 */
export function stringifyVersionTree({ names = [], extensions = [] }: VersionTreeInput = {}): string {
  const prop = writeNames(names)
  return stringifyBody('{DAV:}version-tree', [...(prop.children.length === 0 ? [] : [prop]), ...extensions])
}
