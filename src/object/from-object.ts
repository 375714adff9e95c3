import { create } from 'xmlbuilder2'
import { illegalCharacterIndex } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName, XMLNS_NAMESPACE } from '../xml/name.ts'
import { parseElement } from '../xml/parse-element.ts'
import { KeyNames, type ObjectOptions } from './names.ts'
import type { ObjectValue } from './object-value.ts'
import { faultAt, inside, OUTERMOST, type Path } from './path.ts'

/** What xmlbuilder2 makes elements on. */
type Builder = ReturnType<typeof create>

/**
 * The element of a name with the content that an object says, in the convention of {@link ObjectValue}.
 *
 * The name is a Clark name or a descriptor; its namespace needs no prefix. `toObject` is the inverse.
 *
 * @throws InvalidInputError naming the path of what is no such object: text beside elements, a key that is no name or
 * whose prefix is not known, a value of another type, characters that XML cannot carry.
 */
export function fromObject(
  name: ClarkName | { readonly name: ClarkName },
  value: ObjectValue,
  options: ObjectOptions = {},
): XmlElement {
  const root = parseClarkName(typeof name === 'string' ? name : name.name)
  const names = new KeyNames(options)
  const namespace = escaped(checkedText(root.namespace, OUTERMOST))
  const key = names.keyOf(root.namespace, root.localName) ?? `${names.unusedPrefix}:${root.localName}`
  const builder = create().ele(namespace, key)
  for (const [declared, prefix] of names.byNamespace) {
    // Left to itself, xmlbuilder2 declares a prefix twice for two attributes of one element.
    if (prefix !== 'xml') builder.att(XMLNS_NAMESPACE, `xmlns:${prefix}`, escaped(declared))
  }
  fill(builder, value, names, OUTERMOST)
  return parseElement(builder.toString({ wellFormed: true }))
}

function fill(builder: Builder, value: ObjectValue, names: KeyNames, path: Path): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw faultAt(path, `expected an object, got ${Array.isArray(value) ? 'an array' : typeof value}`)
  }
  let hasElements = false
  let text = ''
  for (const [key, content] of Object.entries(value)) {
    if (content === undefined) continue
    if (key === '#') text = checkedText(content, path)
    else if (key.startsWith('@')) fillAttribute(builder, key, content, names, path)
    else if (fillElements(builder, key, content, names, path)) hasElements = true
  }
  if (text === '') return
  if (hasElements) throw faultAt(path, 'holds both text and elements')
  builder.txt(escaped(text))
}

function fillAttribute(builder: Builder, key: string, value: unknown, names: KeyNames, path: Path): void {
  const name = names.nameOf(key.slice(1))
  const place = inside(path, key)
  if (name === undefined || key === '@xmlns') throw faultAt(place, 'not an attribute, or its prefix is not known')
  const text = escaped(checkedText(value, place))
  if (name.namespace === '') builder.att(name.localName, text)
  else builder.att(escaped(name.namespace), key.slice(1), text)
}

/** Adds the elements of a key; whether there are any. */
function fillElements(builder: Builder, key: string, values: unknown, names: KeyNames, path: Path): boolean {
  const name = names.nameOf(key)
  const place = inside(path, key)
  if (name === undefined) throw faultAt(place, 'not the name of an element, or its prefix is not known')
  if (!Array.isArray(values)) throw faultAt(place, `expected a list of objects, got ${typeof values}`)
  values.forEach((value: ObjectValue, i) => {
    fill(builder.ele(escaped(name.namespace), key), value, names, inside(path, key, i + 1))
  })
  return values.length > 0
}

function checkedText(text: unknown, path: Path): string {
  if (typeof text !== 'string') throw faultAt(path, `expected a string, got ${typeof text}`)
  if (illegalCharacterIndex(text) >= 0) throw faultAt(path, 'holds a character that cannot stand in XML')
  return text
}

/**
 * Text as xmlbuilder2 must be given it: it leaves alone what already looks like a reference, and writes white space as it
 * is, which a reader would then normalise. Names of namespaces are given to it like this everywhere, so that they are equal.
 */
function escaped(text: string): string {
  return text.replace(/[&\r\n\t]/g, (char) => (char === '&' ? '&amp;' : `&#${char.charCodeAt(0)};`))
}
