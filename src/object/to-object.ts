import { type X2jOptions, XMLParser } from 'fast-xml-parser'
import type { XmlElement } from '../xml/element.ts'
import { decodeAttribute, decodeText } from '../xml/references.ts'
import { checkElement } from './check-element.ts'
import { KeyNames, type ObjectOptions } from './names.ts'
import type { ObjectValue } from './object-value.ts'
import { standaloneXml } from './standalone-xml.ts'

/**
 * The content of an element as a plain object, in the convention of {@link ObjectValue}.
 *
 * The name of the element itself is not part of it; the language and base URI in scope are attributes of it. White space
 * between elements is left out. `fromObject` is the inverse.
 *
 * @throws InvalidInputError naming the path of what an object cannot say: text beside elements, a namespace without a
 * prefix, elements of one name on both sides of another.
 */
export function toObject(element: XmlElement, options: ObjectOptions = {}): ObjectValue {
  const names = new KeyNames(options)
  checkElement(element, names)
  const parsed: readonly Node[] = new XMLParser(SETTINGS).parse(standaloneXml(element, names))
  const [root] = parsed
  return root === undefined ? {} : objectOf(root)
}

/** What fast-xml-parser puts before names: with it no name is one that objects have a meaning for. */
const MARK = '.'

/** Asked twice for empty elements; no name begins with the mark of itself. */
function marked(name: string): string {
  return name.startsWith(MARK) ? name : MARK + name
}

const SETTINGS: X2jOptions = /* @__PURE__ */ Object.freeze({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  maxNestedTags: Infinity, // the depth has been checked
  transformTagName: marked,
})

/** A node as fast-xml-parser gives it: `#text` or a marked name, and `:@` for attributes. */
type Node = Readonly<Record<string, unknown>>

function objectOf(node: Node): ObjectValue {
  const made: Record<string, unknown> = {}
  const attributes = node[':@'] as Readonly<Record<string, string>> | undefined // so says `preserveOrder`
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key !== '@xmlns' && !key.startsWith('@xmlns:')) made[key] = decodeAttribute(value)
  }
  const name = nameIn(node)
  const children = node[name] as readonly Node[] // so says `preserveOrder`
  const elements = children.filter((child) => nameIn(child) !== '#text')
  for (const child of elements) {
    const key = nameIn(child).slice(MARK.length)
    const list = Object.hasOwn(made, key) ? (made[key] as ObjectValue[]) : [] // only the next line sets it
    list.push(objectOf(child))
    // Not an assignment: of `__proto__` that would be none.
    Object.defineProperty(made, key, { value: list, enumerable: true, configurable: true, writable: true })
  }
  const text = children.map((child) => child['#text'] ?? '').join('')
  if (elements.length === 0 && text !== '') made['#'] = decodeText(text)
  return made as ObjectValue // attributes are strings under `@…`, elements lists under their names
}

function nameIn(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? ''
}
