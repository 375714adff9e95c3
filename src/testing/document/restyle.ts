import { escapeAttribute } from '../../xml/escape.ts'
import { XML_NAMESPACE } from '../../xml/name.ts'
import type { ElementNode } from './nodes.ts'
import type { StandIns } from './stand-ins.ts'
import type { PrefixPlan, Style } from './style.ts'

/** In a text of xmlbuilder2, where `>` stands in no attribute: what is no tag, or a tag in its parts. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/><]+)(?![^\s/><])([^><]*?)(\/?)>|&#\d+;/g

const ATTRIBUTE = /(?<![^\s])([^\s=]+)="([^"]*)"/g

/** An element that is open: its name as written, and the prefixes in scope in it. */
interface OpenElement {
  readonly written: string
  readonly scope: ReadonlyMap<string, string>
}

/** Writes the tags of a text anew, with prefixes for the stand-ins; the elements are those of the text, in its order. */
export function restyle(text: string, elements: readonly ElementNode[], standIns: StandIns, style: Style): string {
  const open: OpenElement[] = []
  const outermost: ReadonlyMap<string, string> = new Map([
    ['', ''],
    ['xml', XML_NAMESPACE],
  ])
  let index = 0
  return text.replace(MARKUP, (markup, slash?: string, name?: string, attributes = '', empty?: string) => {
    if (markup.startsWith('&')) return reference(markup, style)
    if (name === undefined) return markup.startsWith('<?xml ') ? requoted(markup, style) : markup
    if (slash === '/') return `</${open.pop()?.written}${style.spacedTags ? ' \n' : ''}>`
    const tag = new StartTag(open.at(-1)?.scope ?? outermost, standIns, style.prefixes)
    tag.rely(elements[index]?.reliesOn)
    if (index === 0) tag.declareOnRoot()
    const written = tag.element(name, index++)
    for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) tag.attribute(attribute, value)
    if (empty !== '/') open.push({ written, scope: tag.scope })
    return writtenTag(written, tag.parts, empty === '/', style)
  })
}

function reference(source: string, { references }: Style): string {
  return references === 'hexadecimal' ? `&#x${Number(source.slice(2, -1)).toString(16).toUpperCase()};` : source
}

function requoted(markup: string, { quote = '"' }: Style): string {
  return markup.replaceAll('"', quote)
}

function writtenTag(name: string, parts: readonly Part[], empty: boolean, style: Style): string {
  const { quote = '"', reverseAttributes, emptyTags = 'short', spacedTags } = style
  const ordered = reverseAttributes ? [...parts].reverse() : parts
  const gap = spacedTags ? '\n   ' : ' '
  const equals = spacedTags ? ' = ' : '='
  const attributes = ordered.map((part) => {
    const value = quote === '"' ? part.value : part.value.replaceAll('&quot;', '"').replaceAll("'", '&apos;')
    const numbers = value.replace(/&#\d+;/g, (source) => reference(source, style))
    return `${gap}${part.name}${equals}${quote}${numbers}${quote}`
  })
  const begin = `<${name}${attributes.join('')}${spacedTags ? '\t' : ''}`
  if (!empty) return `${begin}>`
  return emptyTags === 'long' ? `${begin}></${name}>` : emptyTags === 'spaced' ? `${begin} />` : `${begin}/>`
}

/** An attribute or declaration as written; the value is escaped for double quotes. */
interface Part {
  readonly name: string
  readonly value: string
}

/** A start tag that is given prefixes, and the declarations they need. */
class StartTag {
  readonly scope: Map<string, string>
  readonly #standIns: StandIns
  readonly #plan: PrefixPlan
  readonly #declared = new Set<string>()
  readonly #declarations: Part[] = []
  readonly #attributes: Part[] = []

  constructor(outer: ReadonlyMap<string, string>, standIns: StandIns, plan: PrefixPlan) {
    this.scope = new Map(outer)
    this.#standIns = standIns
    this.#plan = plan
  }

  get parts(): readonly Part[] {
    return [...this.#declarations, ...this.#attributes]
  }

  declareOnRoot(): void {
    for (const [prefix, namespace] of this.#plan.onRoot) {
      if (!this.#declared.has(prefix)) this.#declare(prefix, namespace)
    }
  }

  /** Sees to it that prefixes mean what values in the element take them for. */
  rely(namespaces: ReadonlyMap<string, string> = new Map()): void {
    for (const [prefix, namespace] of namespaces) {
      if (this.scope.get(prefix) !== namespace) this.#declare(prefix, namespace)
      else this.#declared.add(prefix)
    }
  }

  /** The name of the element as written. */
  element(standIn: string, index: number): string {
    const { namespace, localName } = this.#standIns.nameOf(standIn)
    const wanted = namespace === '' ? '' : namespace === XML_NAMESPACE ? 'xml' : this.#plan.element(namespace, index)
    // Another namespace may have taken the prefix already.
    const prefix = this.#declared.has(wanted) && this.scope.get(wanted) !== namespace ? this.#unused() : wanted
    const again = this.#plan.redeclare === true && namespace !== '' && namespace !== XML_NAMESPACE
    if (this.scope.get(prefix) !== namespace || (again && !this.#declared.has(prefix))) this.#declare(prefix, namespace)
    else this.#declared.add(prefix) // it is in use here and cannot be bound to another one for an attribute
    return prefix === '' ? localName : `${prefix}:${localName}`
  }

  attribute(standIn: string, value: string): void {
    if (standIn.startsWith('xmlns:')) return // of a stand-in
    const { namespace, localName } = this.#standIns.nameOf(standIn)
    const name = namespace === '' ? localName : `${this.#attributePrefix(namespace)}:${localName}`
    this.#attributes.push({ name, value })
  }

  #attributePrefix(namespace: string): string {
    if (namespace === XML_NAMESPACE) return 'xml'
    let prefix = this.#plan.attribute(namespace)
    if (this.scope.get(prefix) === namespace) {
      this.#declared.add(prefix)
      return prefix
    }
    if (this.#declared.has(prefix)) prefix = this.#unused()
    this.#declare(prefix, namespace)
    return prefix
  }

  #declare(prefix: string, namespace: string): void {
    this.scope.set(prefix, namespace)
    this.#declared.add(prefix)
    this.#declarations.push({ name: prefix === '' ? 'xmlns' : `xmlns:${prefix}`, value: escapeAttribute(namespace) })
  }

  #unused(): string {
    for (let n = 1; ; n++) if (!this.scope.has(`ns${n}`)) return `ns${n}`
  }
}
