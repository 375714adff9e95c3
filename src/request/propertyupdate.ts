import { clarkNameOf } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, isElement, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import type { NameInput } from './prop-names.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * One change: a property to set, or the name of one to remove.
 *
 * The language of a value, `set.lang`, is what `xml:lang` says at its place; it must be kept with the property.
 */
export type PropertyChange =
  | { readonly set: XmlElement; readonly remove?: undefined }
  | { readonly remove: ClarkName; readonly set?: undefined }

/**
 * The body of a PROPPATCH: changes, to be made in this order and all or none.
 * @see RFC 4918 section 14.19
 */
export interface PropertyUpdate {
  readonly changes: readonly PropertyChange[]
  /** Children of the root that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** A change to write; a property to remove may be given by its descriptor. */
export type PropertyChangeInput =
  | { readonly set: XmlElement; readonly remove?: undefined }
  | { readonly remove: NameInput; readonly set?: undefined }

/** What can be written as a {@link PropertyUpdate}: itself, or the changes alone. */
export type PropertyUpdateInput =
  | Iterable<PropertyChangeInput>
  | { readonly changes: Iterable<PropertyChangeInput>; readonly extensions?: readonly XmlElement[] | undefined }

/**
 * Reads the body of a PROPPATCH.
 *
 * Several properties in one `DAV:set` or `DAV:remove` become as many changes.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4918 sections 9.2 and 14.19
 */
export function parsePropertyUpdate(body: string | Uint8Array, options: RequestParseOptions = {}): PropertyUpdate {
  const root = requireRoot(body, '{DAV:}propertyupdate', options, 4)
  const changes: PropertyChange[] = []
  const extensions: XmlElement[] = []
  let instructions = 0
  for (const child of root.elements) {
    if (child.name !== '{DAV:}set' && child.name !== '{DAV:}remove') {
      extensions.push(child)
      continue
    }
    instructions++
    const prop = new ChildReader(child).required('{DAV:}prop')
    for (const property of prop.elements) {
      changes.push(child.localName === 'set' ? { set: property } : { remove: property.name })
    }
  }
  if (instructions === 0) throw requestFault('propertyupdate: expected DAV:set or DAV:remove, found none')
  return { changes, extensions }
}

/**
 * Writes the body of a PROPPATCH; neighbouring changes of one kind share a `DAV:set` or `DAV:remove`.
 *
 * @throws InvalidInputError for no change at all, for what is neither a property nor a name, and for characters that XML
 * cannot carry.
 * @see RFC 4918 section 14.19
 */
export function stringifyPropertyUpdate(input: PropertyUpdateInput): string {
  const { changes, extensions = [] } = Symbol.iterator in input ? { changes: input } : input
  const runs: { readonly kind: 'set' | 'remove'; readonly props: XmlElement[] }[] = []
  for (const change of changes) {
    const kind = change.set === undefined ? 'remove' : 'set'
    const last = runs.at(-1)
    const props = last?.kind === kind ? last.props : []
    if (last?.kind !== kind) runs.push({ kind, props })
    props.push(changedProperty(change))
  }
  if (runs.length === 0) throw new InvalidInputError('propertyupdate: expected at least one change')
  const children = runs.map(({ kind, props }) =>
    element(`{DAV:}${kind}`, undefined, [element('{DAV:}prop', undefined, props)]),
  )
  return stringifyBody('{DAV:}propertyupdate', [...children, ...extensions])
}

function changedProperty(change: PropertyChangeInput): XmlElement {
  if (change.set === undefined) return element(clarkNameOf(change.remove))
  if (isElement(change.set)) return change.set
  throw new InvalidInputError('set: expected the element of a property, such as dav.displayname(…) makes')
}
