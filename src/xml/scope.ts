import { type Name, XML_NAMESPACE } from './name.ts'

/** One attribute that is no namespace declaration; `prefix` is `''` for an unqualified one. */
export interface Attribute extends Name {
  readonly prefix: string
  readonly value: string
}

/** What a start tag says, worked out once for every distinct start tag of a scope. */
export interface ElementHead {
  readonly name: Name
  readonly prefix: string
  readonly attributes: readonly Attribute[]
  /** The scope of the content: the outer one unless the tag declares a namespace, `xml:lang` or `xml:base`. */
  readonly scope: Scope
  /** The end tag as it must read, but for white space before its `>`. */
  readonly endTag: string
  readonly empty: boolean
}

/** What elements inherit: the namespaces in scope by prefix (`''` is the default one), the language and the base URI. */
export class Scope {
  readonly namespaces: ReadonlyMap<string, string>
  readonly lang: string | undefined
  readonly base: string | undefined
  /** The start tags already met here, by their source without the brackets. The scanner bounds how many there are. */
  readonly heads: Map<string, ElementHead> = new Map()

  constructor(namespaces: ReadonlyMap<string, string>, lang?: string, base?: string) {
    this.namespaces = namespaces
    this.lang = lang
    this.base = base
  }
}

/** The scope outside the root element, with further namespaces if some are given. */
export function outermostScope(namespaces: Readonly<Record<string, string>> = {}): Scope {
  return new Scope(new Map([...Object.entries(namespaces), ['xml', XML_NAMESPACE]]))
}

/** The base URI that `xml:base` gives inside an outer one; kept as written where it cannot be resolved. */
export function innerBase(base: string, outer: string | undefined): string {
  if (outer === undefined) return base
  try {
    return new URL(base, outer).href
  } catch {
    return base
  }
}
