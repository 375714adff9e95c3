import { type X2jOptions, XMLParser } from 'fast-xml-parser'
import { decodeText } from '../xml/references.ts'

/** An element as fast-xml-parser saw it. */
export class LooseElement {
  /** As written, prefix and all; `?…` for a mark. */
  readonly name: string
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
  readonly #nodes: readonly Node[]

  constructor(node: Node) {
    const name = nameIn(node)
    const symbol = XMLParser.getMetaDataSymbol() as unknown as symbol // declared as the object type of symbols
    const place = node[symbol] as { startIndex: number; endIndex?: number } // so says `captureMetaData`
    this.name = name.startsWith(MARK) ? name.slice(MARK.length) : name
    this.start = place.startIndex
    this.end = place.endIndex ?? place.startIndex
    this.#nodes = node[name] as readonly Node[] // so says `preserveOrder`
  }

  /** Its own character data, decoded. */
  get text(): string {
    return decodeText(this.#nodes.map((node) => node['#text'] ?? '').join(''))
  }

  get children(): readonly LooseElement[] {
    return elementsOf(this.#nodes)
  }
}

/** What is put before names: with it none is one that objects have a meaning for. */
const MARK = '.'

/** Asked twice for empty elements. */
function marked(name: string): string {
  return name.startsWith(MARK) ? name : MARK + name
}

const SETTINGS: X2jOptions = /* @__PURE__ */ Object.freeze({
  preserveOrder: true,
  ignoreAttributes: true, // they are read from the source, by the rules of namespaces
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  captureMetaData: true,
  jPath: false,
  maxNestedTags: Infinity, // the depth has been checked
  transformTagName: marked,
})

/** A node as `preserveOrder` gives it: `#text` or a marked name, with text or a list of nodes. */
type Node = Readonly<Record<string | symbol, unknown>>

/** The elements at the top of a text that need not be well-formed, as far as fast-xml-parser can read it. */
export function parseLoosely(text: string): readonly LooseElement[] {
  try {
    const nodes: readonly Node[] = new XMLParser(SETTINGS).parse(text)
    return elementsOf(nodes)
  } catch (error) {
    if (error instanceof Error) return [] // it gives up with plain errors
    throw error
  }
}

function elementsOf(nodes: readonly Node[]): readonly LooseElement[] {
  return nodes.filter((node) => nameIn(node) !== '#text').map((node) => new LooseElement(node))
}

function nameIn(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '#text'
}
