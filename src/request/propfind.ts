import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { parseRoot, type RequestParseOptions } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { readPropRequest, toPropRequest, writePropRequest } from './prop-request.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/** What every kind of PROPFIND has. */
interface PropfindExtensions {
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/**
 * The body of a PROPFIND: all properties and some more, the names of all, or certain properties.
 * @see RFC 4918 section 14.20
 */
export type Propfind =
  | ({ readonly kind: 'allprop'; readonly include: readonly ClarkName[] } & PropfindExtensions)
  | ({ readonly kind: 'propname' } & PropfindExtensions)
  | ({ readonly kind: 'prop'; readonly names: readonly ClarkName[] } & PropfindExtensions)

/** What can be written as a {@link Propfind}: itself, its kind, or the names alone. */
export type PropfindInput =
  | 'allprop'
  | 'propname'
  | Iterable<NameInput>
  | {
      readonly kind: 'allprop'
      readonly include?: Iterable<NameInput> | undefined
      readonly extensions?: readonly XmlElement[] | undefined
    }
  | { readonly kind: 'propname'; readonly extensions?: readonly XmlElement[] | undefined }
  | {
      readonly kind: 'prop'
      readonly names: Iterable<NameInput>
      readonly extensions?: readonly XmlElement[] | undefined
    }

/**
 * Reads the body of a PROPFIND; an empty one asks for all properties.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4918 sections 9.1 and 14.20
 */
export function parsePropfind(body: string | Uint8Array, options: RequestParseOptions = {}): Propfind {
  const root = parseRoot(body, '{DAV:}propfind', options)
  if (root === undefined) return { kind: 'allprop', include: [], extensions: [] }
  const children = new ChildReader(root)
  const { props } = readPropRequest(children)
  const include = children.optional('{DAV:}include')
  const { rest: extensions } = children
  if (props === undefined) throw requestFault('propfind: expected DAV:prop, DAV:allprop or DAV:propname, found none')
  if (props.kind === 'allprop') return { ...props, include: readNames(include), extensions }
  if (include !== undefined) throw requestFault(`propfind: DAV:include stands beside DAV:allprop, found ${props.kind}`)
  return { ...props, extensions }
}

/**
 * Writes the body of a PROPFIND.
 *
 * @throws InvalidInputError for what is no name and for characters that XML cannot carry.
 * @see RFC 4918 section 14.20
 */
export function stringifyPropfind(input: PropfindInput): string {
  const children = [writePropRequest(toPropRequest(input))]
  if (typeof input === 'object' && 'kind' in input) {
    if (input.kind === 'allprop' && input.include !== undefined) {
      const include = writeNames(input.include, '{DAV:}include')
      if (include.children.length > 0) children.push(include)
    }
    children.push(...(input.extensions ?? []))
  }
  return stringifyBody('{DAV:}propfind', children)
}
