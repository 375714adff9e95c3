import { detached } from './detached.ts'
import type { XmlElement } from './element.ts'
import { type Name, XML_NAMESPACE } from './name.ts'

/** How many elements a start tag keeps, and how long the content of one may be. */
const SHARED = 16
const SHARED_LENGTH = 1024

/** One attribute that is no namespace declaration; `prefix` is `''` for an unqualified one. */
export interface Attribute extends Name {
  readonly prefix: string
  readonly value: string
}

/** A start tag, worked out once for every distinct start tag of a scope. */
export class ElementHead {
  readonly name: Name
  readonly prefix: string
  readonly attributes: readonly Attribute[]
  /** The scope of the content: the outer one unless the tag declares a namespace, `xml:lang` or `xml:base`. */
  readonly scope: Scope
  /** The end tag as it must read, but for white space before its `>`. */
  readonly endTag: string
  readonly empty: boolean
  // Private, so that heads are equal when their tags are.
  #memo: unknown
  #elements: Map<string, XmlElement> | undefined

  constructor({ name, prefix, attributes, scope, endTag, empty }: Omit<ElementHead, 'memo' | 'elementOf'>) {
    this.name = name
    this.prefix = prefix
    this.attributes = attributes
    this.scope = scope
    this.endTag = endTag
    this.empty = empty
  }

  /** What a grammar remembers of this tag; it is forgotten together with the tag. */
  get memo(): unknown {
    return this.#memo
  }

  set memo(value: unknown) {
    this.#memo = value
  }

  /** The element with this tag and content, which is made once for what is short and comes again and again. */
  elementOf(content: string, make: (head: ElementHead, content: string) => XmlElement): XmlElement {
    const known = this.#elements?.get(content)
    if (known !== undefined) return known
    this.#elements ??= new Map()
    if (content.length > SHARED_LENGTH || this.#elements.size >= SHARED) return make(this, content)
    const own = detached(content)
    const made = frozen(make(this, own))
    this.#elements.set(own, made)
    return made
  }
}

/** What is shared must not change, whatever a caller does. */
function frozen(element: XmlElement): XmlElement {
  for (const child of element.children) if (typeof child !== 'string') frozen(child)
  Object.freeze(element.children)
  return Object.freeze(element)
}

/** What elements inherit: the namespaces in scope by prefix (`''` is the default one), the language and the base URI. */
export class Scope {
  readonly namespaces: ReadonlyMap<string, string>
  readonly lang: string | undefined
  readonly base: string | undefined
  /** Private, so that scopes are equal when they say the same, whatever has been read in them. */
  #heads: Map<string, ElementHead> | undefined

  constructor(namespaces: ReadonlyMap<string, string>, lang?: string, base?: string) {
    this.namespaces = namespaces
    this.lang = lang
    this.base = base
  }

  /** The start tag of a source without the brackets, if it was kept. */
  head(source: string): ElementHead | undefined {
    return this.#heads?.get(source)
  }

  /** Keeps a start tag to be recognised again. The scanner bounds how many there are. */
  keep(source: string, head: ElementHead): void {
    this.#heads ??= new Map()
    this.#heads.set(source, head)
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
