import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * An acl-principal-prop-set report: properties of the principals in the ACL of the resource; its `Depth` must be 0.
 * @see RFC 3744 section 9.2
 */
export interface AclPrincipalPropSet {
  readonly report: 'acl-principal-prop-set'
  /** The properties to report. */
  readonly names: readonly ClarkName[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as an {@link AclPrincipalPropSet}. */
export interface AclPrincipalPropSetInput {
  readonly names?: Iterable<NameInput> | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of an acl-principal-prop-set report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3744 section 9.2
 */
export function parseAclPrincipalPropSet(
  body: string | Uint8Array,
  options: RequestParseOptions = {},
): AclPrincipalPropSet {
  return readAclPrincipalPropSet(requireRoot(body, '{DAV:}acl-principal-prop-set', options))
}

/** Reads an acl-principal-prop-set report from its root element. */
export function readAclPrincipalPropSet(root: XmlElement): AclPrincipalPropSet {
  const children = new ChildReader(root)
  const names = readNames(children.optional('{DAV:}prop'))
  return { report: 'acl-principal-prop-set', names, extensions: children.rest }
}

/**
 * Writes the body of an acl-principal-prop-set report.
 *
 * @throws InvalidInputError for what is no name.
 * @see RFC 3744 section 9.2
 */
export function stringifyAclPrincipalPropSet({ names = [], extensions = [] }: AclPrincipalPropSetInput = {}): string {
  const prop = writeNames(names)
  return stringifyBody('{DAV:}acl-principal-prop-set', [...(prop.children.length === 0 ? [] : [prop]), ...extensions])
}
