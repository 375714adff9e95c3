import { type ElementSource, sourceOf, XML_BASE, XML_LANG, type XmlElement } from '../xml/element.ts'
import { type Doubt, escapeAttribute, escapeText, escapeTextInDoubt } from '../xml/escape.ts'
import { parseClarkName } from '../xml/name.ts'
import type { Prefixes } from './prefixes.ts'

/** What an element inherits where it is written. */
export interface Surroundings {
  readonly prefixes: Prefixes
  readonly lang: string | undefined
  readonly base: string | undefined
  /** Whether something has been written that XML may not be able to carry. */
  readonly doubt: Doubt
}

/** What the root of a document inherits. */
export function atRoot(prefixes: Prefixes, doubt: Doubt = { doubtful: false }): Surroundings {
  return { prefixes, lang: undefined, base: undefined, doubt }
}

/**
 * Writes an element where these prefixes are declared.
 *
 * Its own tags take our prefixes; the language and base in scope become attributes. The content of one that was read is
 * kept word for word, with the declarations it needs.
 */
export function writeElement(element: XmlElement, around: Surroundings): string {
  return writePlain(element, around) ?? writeAny(element, around)
}

/** Nearly all properties: no attributes, nothing inherited, no source to keep, and a prefix that is declared. */
function writePlain(element: XmlElement, around: Surroundings): string | undefined {
  if (element.attributes.size > 0 || element.lang !== undefined || element.base !== undefined) return undefined
  const tags = around.prefixes.tags(element)
  if (tags === undefined || sourceOf(element) !== undefined) return undefined
  const { children } = element
  if (children.length === 0) return tags.empty
  let content = ''
  for (const child of children) {
    content += typeof child === 'string' ? escapeTextInDoubt(child, around.doubt) : writeElement(child, around)
  }
  return content === '' ? tags.empty : tags.open + content + tags.close
}

function writeAny(element: XmlElement, around: Surroundings): string {
  around.doubt.doubtful = true // names, attributes and sources are not looked at here
  const source = sourceOf(element)
  const declared =
    source === undefined ? new Map<string, string>() : neededDeclarations(element, source, around.prefixes)
  let prefixes = around.prefixes.and(declared)
  const prefixOf = (namespace: string): string => {
    const known = prefixes.get(namespace)
    if (known !== undefined) return known
    const prefix = prefixes.propose(namespace, declared)
    declared.set(prefix, namespace)
    prefixes = prefixes.and(new Map([[prefix, namespace]]))
    return prefix
  }
  const qualified = (namespace: string, localName: string): string =>
    namespace === '' ? localName : `${prefixOf(namespace)}:${localName}`

  const tag = qualified(element.namespace, element.localName)
  let attributes = ''
  for (const [name, value] of element.attributes) {
    if (name === XML_BASE && around.base === undefined) continue // below, resolved
    const { namespace, localName } = name.startsWith('{') ? parseClarkName(name) : { namespace: '', localName: name }
    attributes += ` ${qualified(namespace, localName)}="${escapeAttribute(value)}"`
  }
  const { lang, base } = element
  if (lang !== undefined && lang !== around.lang && !element.attributes.has(XML_LANG)) {
    attributes += ` xml:lang="${escapeAttribute(lang)}"`
  }
  if (base !== undefined && base !== around.base && (around.base === undefined || !element.attributes.has(XML_BASE))) {
    attributes += ` xml:base="${escapeAttribute(base)}"`
  }
  const content =
    source?.content ??
    element.children
      .map((child) =>
        typeof child === 'string'
          ? escapeText(child)
          : writeElement(child, { ...around, prefixes, lang: lang ?? around.lang, base: base ?? around.base }),
      )
      .join('')
  let declarations = ''
  for (const [prefix, namespace] of declared) {
    declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(namespace)}"`
  }
  const open = `<${tag}${declarations}${attributes}`
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`
}

/** An unqualified start tag, as far as its source tells; too many hits only cost a declaration. */
const UNQUALIFIED = /<(?![/!?])[^\s:/<>]+[\s/>]/

/**
 * The declarations, by prefix, that an element needs beyond those that are there: of every prefix that occurs in its
 * content or, as `xs:string` does, in the value of an attribute.
 */
function neededDeclarations(
  element: XmlElement,
  { content, scope }: ElementSource,
  prefixes: Prefixes,
): Map<string, string> {
  const needed = new Map<string, string>()
  const places = [content, ...element.attributes.values()]
  for (const [prefix, namespace] of scope.namespaces) {
    if (prefix === 'xml' || namespace === '') continue
    const occurs = prefix === '' ? UNQUALIFIED.test(content) : places.some((place) => place.includes(`${prefix}:`))
    if (occurs && prefixes.namespaceOf(prefix) !== namespace) needed.set(prefix, namespace)
  }
  return needed
}
