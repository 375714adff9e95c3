import { clarkNameOf } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ChildReader } from './child-reader.ts'
import { type NameInput, readNames } from './prop-names.ts'

/** Which properties are asked for: all that come by themselves, the names of all, or those with these names. */
export type PropRequest =
  | { readonly kind: 'allprop' }
  | { readonly kind: 'propname' }
  | { readonly kind: 'prop'; readonly names: readonly ClarkName[] }

/** What can be written as a {@link PropRequest}: itself, its kind, or the names alone. */
export type PropRequestInput =
  | 'allprop'
  | 'propname'
  | Iterable<NameInput>
  | { readonly kind: 'allprop' | 'propname' }
  | { readonly kind: 'prop'; readonly names: Iterable<NameInput> }

/** What is asked for, and the `DAV:prop` in which it stands, if it does. */
export interface ReadPropRequest {
  readonly props: PropRequest | undefined
  readonly element: XmlElement | undefined
}

/** Reads the choice of `DAV:allprop`, `DAV:propname` and `DAV:prop`. */
export function readPropRequest(children: ChildReader): ReadPropRequest {
  const found = children.choice('{DAV:}allprop', '{DAV:}propname', '{DAV:}prop')
  if (found === undefined) return { props: undefined, element: undefined }
  if (found.localName === 'prop') return { props: { kind: 'prop', names: readNames(found) }, element: found }
  return { props: { kind: found.localName === 'allprop' ? 'allprop' : 'propname' }, element: undefined }
}

/**
 * The element that asks for properties; `data` is the one of calendar or address data, which stands among the names.
 *
 * @throws InvalidInputError for data that are asked for beside `DAV:allprop` or `DAV:propname`.
 */
export function writePropRequest(input: PropRequestInput, data?: XmlElement): XmlElement {
  const request = toPropRequest(input)
  if (request.kind !== 'prop') {
    if (data === undefined) return element(`{DAV:}${request.kind}`)
    throw new InvalidInputError(`props: ${data.localName} can only be asked for by name, not beside ${request.kind}`)
  }
  const names = new Set(request.names)
  if (data !== undefined) names.add(data.name)
  const children = Array.from(names, (name) => (name === data?.name ? data : element(name)))
  return element('{DAV:}prop', undefined, children)
}

/** The element of an optional choice: none when nothing is asked for. */
export function writeOptionalProps(input: PropRequestInput | undefined, data?: XmlElement): readonly XmlElement[] {
  return input === undefined && data === undefined ? [] : [writePropRequest(input ?? [], data)]
}

/** What an input asks for. */
export function toPropRequest(input: PropRequestInput): PropRequest {
  if (typeof input === 'string') return checkedKind(input)
  if (Symbol.iterator in input) return { kind: 'prop', names: Array.from(input, clarkNameOf) }
  return input.kind === 'prop' ? { kind: 'prop', names: Array.from(input.names, clarkNameOf) } : checkedKind(input.kind)
}

function checkedKind(kind: 'allprop' | 'propname'): PropRequest {
  if (kind === 'allprop' || kind === 'propname') return { kind }
  throw new InvalidInputError(`props: expected names, 'allprop' or 'propname', got ${JSON.stringify(kind)}`)
}
