import { clarkNameOf, type PropName } from '../codec/prop.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/** A property by its name or its descriptor. */
export type NameInput = ClarkName | PropName

/** The names of the elements in a `DAV:prop`, each once, in order; none without one. */
export function readNames(prop: XmlElement | undefined): readonly ClarkName[] {
  return [...new Set(prop?.elements.map(({ name }) => name))]
}

/** A `DAV:prop` with empty elements, each once. */
export function writeNames(names: Iterable<NameInput>, name: ClarkName = '{DAV:}prop'): XmlElement {
  const unique = new Set(Array.from(names, clarkNameOf))
  return element(
    name,
    undefined,
    Array.from(unique, (each) => element(each)),
  )
}
