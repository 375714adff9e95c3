import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { isNcName } from './characters.ts'
import { type ClarkName, type Name, parseClarkName, XML_NAMESPACE } from './name.ts'
import type { Scope } from './scope.ts'

/** The attributes of an element: values by local name, or by Clark name for those with a namespace. */
export type Attributes = ReadonlyMap<string, string>

export const XML_LANG: ClarkName = `{${XML_NAMESPACE}}lang`
export const XML_BASE: ClarkName = `{${XML_NAMESPACE}}base`

/** What an element was read from: the source between its tags and the namespaces, language and base in scope there. */
export interface ElementSource {
  readonly content: string
  readonly scope: Scope
}

/** Where an element that was read keeps its source; not enumerable, so equality is about the infoset and the prefix. */
const source = /* @__PURE__ */ Symbol.for('multistatus.source')

const NO_ATTRIBUTES: Attributes = /* @__PURE__ */ new Map()

/**
 * An XML element: plain data, decoded.
 *
 * `children` holds child elements and character data in order (neighbouring text merged, comments and processing
 * instructions left out). `lang` and `base` are what `xml:lang` and `xml:base` say at this place, inherited or own.
 */
export class XmlElement {
  readonly name: ClarkName
  readonly namespace: string
  readonly localName: string
  /** As in the source; it means nothing and is not kept when written. */
  readonly prefix: string
  readonly attributes: Attributes
  readonly children: readonly (XmlElement | string)[]
  readonly lang: string | undefined
  readonly base: string | undefined

  constructor(
    name: Name,
    prefix: string,
    attributes: Attributes,
    children: readonly (XmlElement | string)[],
    lang: string | undefined,
    base: string | undefined,
  ) {
    this.name = name.clark
    this.namespace = name.namespace
    this.localName = name.localName
    this.prefix = prefix
    this.attributes = attributes
    this.children = children
    this.lang = lang
    this.base = base
  }

  /** The character data of the element and its descendants, in order. */
  get text(): string {
    if (this.children.length === 1 && typeof this.children[0] === 'string') return this.children[0]
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('')
  }

  /** The child elements, without the character data between them. */
  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string')
  }

  /** The first child element of a name, given in Clark notation or as a descriptor. */
  child(name: ClarkName | { readonly name: ClarkName }): XmlElement | undefined {
    const clark = typeof name === 'string' ? name : name.name
    return this.elements.find((child) => child.name === clark)
  }

  /** The element for `JSON.stringify`: all that `element` makes one of, and the language and base in scope. */
  toJSON(): Pick<XmlElement, 'name' | 'children' | 'lang' | 'base'> & { attributes: Record<string, string> } {
    const { name, attributes, children, lang, base } = this
    return { name, attributes: Object.fromEntries(attributes), children, lang, base }
  }
}

/** Whether a value is an element, also one of another copy of this package or one that has been cloned. */
export function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && 'localName' in value && 'children' in value
}

/** Keeps the source of an element that was read, so that it can be written again word for word. */
export function setSource(element: XmlElement, value: ElementSource): XmlElement {
  return Object.defineProperty(element, source, { value })
}

/** The source of an element that was read and holds markup, if it is known. */
export function sourceOf(element: XmlElement): ElementSource | undefined {
  return (element as { [source]?: ElementSource })[source] // only setSource writes it
}

/**
 * Makes an XML element.
 *
 * Attribute names are local names, or Clark names for those with a namespace. Characters that XML cannot carry are
 * found when the element is written.
 *
 * @throws InvalidInputError for a name that is none.
 */
export function element(
  name: ClarkName | { readonly name: ClarkName },
  attributes?: Readonly<Record<string, string>> | Attributes | undefined,
  children: readonly (XmlElement | string)[] | string = [],
): XmlElement {
  const parsed = parseClarkName(typeof name === 'string' ? name : name.name)
  const entries = attributes === undefined ? NO_ATTRIBUTES : attributeMap(attributes)
  const content = typeof children === 'string' ? [children] : mergeText(children)
  return new XmlElement(parsed, '', entries, content, entries.get(XML_LANG), entries.get(XML_BASE))
}

/** Makes an element without attributes of a name that has been checked. */
export function bareElement(name: Name, children: readonly (XmlElement | string)[]): XmlElement {
  return new XmlElement(name, '', NO_ATTRIBUTES, mergeText(children), undefined, undefined)
}

function attributeMap(attributes: Readonly<Record<string, string>> | Attributes): Attributes {
  const entries = new Map(attributes instanceof Map ? attributes : Object.entries(attributes))
  for (const [name, value] of entries) {
    if (name.startsWith('{') ? parseClarkName(name).localName === 'xmlns' : !isNcName(name) || name === 'xmlns') {
      throw new InvalidInputError(
        `${JSON.stringify(name)} is not the name of an attribute: expected 'local' or '{namespace}local'`,
      )
    }
    if (typeof value !== 'string')
      throw new InvalidInputError(`attribute ${name}: expected a string, got ${typeof value}`)
  }
  return entries
}

/** The children with neighbouring text merged and empty text left out, as a reader sees them. */
export function mergeText(children: readonly (XmlElement | string)[]): readonly (XmlElement | string)[] {
  if (children.length === 0 || (children.length === 1 && children[0] !== '')) return children
  const merged: (XmlElement | string)[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (typeof child !== 'string') merged.push(child)
    else if (typeof last === 'string') merged[merged.length - 1] = last + child
    else if (child !== '') merged.push(child)
  }
  return merged
}
