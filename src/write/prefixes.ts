import type { XmlElement } from '../xml/element.ts'
import { XML_NAMESPACE } from '../xml/name.ts'

/** Prefixes that readers of WebDAV bodies are used to. `D` is `DAV:` always: the Windows client needs a prefix. */
const FAMILIAR: Readonly<Record<string, string>> = {
  'DAV:': 'D',
  'urn:ietf:params:xml:ns:caldav': 'C',
  'urn:ietf:params:xml:ns:carddav': 'CR',
  'http://calendarserver.org/ns/': 'CS',
  'http://apple.com/ns/ical/': 'ICAL',
  'http://me.com/_namespace/': 'MM',
  'http://owncloud.org/ns': 'oc',
  'http://nextcloud.org/ns': 'nc',
  'http://sabredav.org/ns': 's',
  'http://apache.org/dav/props/': 'AP',
  'urn:schemas-microsoft-com:': 'Z',
  'http://www.w3.org/2001/XMLSchema': 'xs',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
}

/** How many tags are kept. */
const TAGS = 4096

/** The tags of an element without attributes. */
export interface Tags {
  readonly open: string
  readonly close: string
  readonly empty: string
}

/** Prefixes in scope, by namespace; one prefix for each namespace, and never the default one. */
export class Prefixes {
  readonly #byNamespace: ReadonlyMap<string, string>
  /** Tags by Clark name: the same few names come again and again. */
  readonly #tags: Map<string, Tags> = new Map()

  constructor(byNamespace: ReadonlyMap<string, string>) {
    this.#byNamespace = byNamespace
  }

  /** The prefix of a namespace, if it is declared; `xml` always is. */
  get(namespace: string): string | undefined {
    return namespace === XML_NAMESPACE ? 'xml' : this.#byNamespace.get(namespace)
  }

  /** The tags of an element, if the prefix of its namespace is declared. */
  tags({ name, namespace, localName }: XmlElement): Tags | undefined {
    const known = this.#tags.get(name)
    if (known !== undefined) return known
    const prefix = this.get(namespace)
    if (prefix === undefined) return undefined
    const tag = `${prefix}:${localName}`
    const tags = { open: `<${tag}>`, close: `</${tag}>`, empty: `<${tag}/>` }
    if (this.#tags.size < TAGS) this.#tags.set(name, tags)
    return tags
  }

  /** The namespace that a prefix is declared for. */
  namespaceOf(prefix: string): string | undefined {
    for (const [namespace, declared] of this.#byNamespace) if (declared === prefix) return namespace
    return undefined
  }

  /** A prefix for a namespace that is not declared yet; `taken` are prefixes that mean something else nearby. */
  propose(namespace: string, taken: ReadonlyMap<string, string>): string {
    const familiar = FAMILIAR[namespace]
    if (familiar !== undefined && this.#isFree(familiar, taken)) return familiar
    for (let n = 0; ; n++) if (this.#isFree(`ns${n}`, taken)) return `ns${n}`
  }

  #isFree(prefix: string, taken: ReadonlyMap<string, string>): boolean {
    return !taken.has(prefix) && this.namespaceOf(prefix) === undefined
  }

  /** These prefixes and more, by prefix; a prefix declared anew hides the one before. */
  and(declared: ReadonlyMap<string, string>): Prefixes {
    if (declared.size === 0) return this
    const inner = new Map([...this.#byNamespace].filter(([, prefix]) => !declared.has(prefix)))
    for (const [prefix, namespace] of declared) if (prefix !== '') inner.set(namespace, prefix)
    return new Prefixes(inner)
  }

  /** What the root declares, by prefix. */
  get entries(): ReadonlyMap<string, string> {
    return new Map(Array.from(this.#byNamespace, ([namespace, prefix]) => [prefix, namespace]))
  }
}

/** The prefixes for the root of a body in which these namespaces occur. */
export function rootPrefixes(namespaces: Iterable<string>): Prefixes {
  let prefixes = new Prefixes(new Map([['DAV:', 'D']]))
  const none: ReadonlyMap<string, string> = new Map()
  for (const namespace of namespaces) {
    if (namespace === '' || prefixes.get(namespace) !== undefined) continue
    prefixes = prefixes.and(new Map([[prefixes.propose(namespace, none), namespace]]))
  }
  return prefixes
}
