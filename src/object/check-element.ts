import { visible } from '../errors/excerpt.ts'
import { illegalCharacterIndex, isAllSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import { parseClarkName } from '../xml/name.ts'
import type { KeyNames } from './names.ts'
import { faultAt, inside, OUTERMOST, type Path } from './path.ts'

/**
 * Checks that an element can be said as an object without losing anything: no text beside elements, no elements of one
 * name on both sides of another, no name without a key.
 *
 * @throws InvalidInputError naming the path; LimitError when it is too deep.
 */
export function checkElement(element: XmlElement, names: KeyNames, path: Path = OUTERMOST): void {
  const attributes = new Set<string>()
  for (const [name, value] of element.attributes) {
    const { namespace, localName } = name.startsWith('{') ? parseClarkName(name) : { namespace: '', localName: name }
    const key = keyOf(namespace, localName, names, path)
    if (attributes.has(key)) throw faultAt(inside(path, `@${key}`), 'stands twice in one element')
    attributes.add(key)
    checkText(value, path)
  }
  const { elements } = element
  const counts = new Map<string, number>()
  let last: string | undefined
  for (const child of elements) {
    const key = keyOf(child.namespace, child.localName, names, path)
    const count = (counts.get(key) ?? 0) + 1
    if (count > 1 && last !== key) {
      throw faultAt(inside(path, key, count), `an object cannot keep its place behind ${visible(String(last))}`)
    }
    counts.set(key, count)
    last = key
    checkElement(child, names, inside(path, key, count))
  }
  for (const child of element.children) {
    if (typeof child !== 'string') continue
    checkText(child, path)
    if (elements.length > 0 && !isAllSpace(child)) throw faultAt(path, 'holds both text and elements')
  }
}

function keyOf(namespace: string, localName: string, names: KeyNames, path: Path): string {
  const key = names.keyOf(namespace, localName)
  if (key !== undefined) return key
  const shown = visible(`{${namespace}}${localName}`.slice(0, 200))
  throw faultAt(path, `${shown}: give its namespace a prefix with { prefixes: { … } }`)
}

function checkText(text: string, path: Path): void {
  if (illegalCharacterIndex(text) >= 0) throw faultAt(path, 'holds a character that cannot stand in XML')
}
