import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { illegalCharacterIndex, isNcName } from '../xml/characters.ts'
import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../xml/name.ts'

/** How names become keys. */
export interface ObjectOptions {
  /** Namespaces by the prefix their names have in keys; `D` is `DAV:` unless this says otherwise. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined
}

/** The prefixes of an {@link ObjectOptions}, checked, for both directions; `xml` is always among them. */
export class KeyNames {
  readonly #byPrefix: ReadonlyMap<string, string>
  readonly #byNamespace: ReadonlyMap<string, string>

  /** @throws InvalidInputError for a prefix or namespace that cannot be one, or two prefixes of one namespace. */
  constructor({ prefixes = {} }: ObjectOptions) {
    const byNamespace = new Map<string, string>()
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      check(prefix, namespace)
      const other = byNamespace.get(namespace)
      if (other !== undefined) {
        throw new InvalidInputError(`prefixes: ${other} and ${prefix} are both ${JSON.stringify(namespace)}`)
      }
      byNamespace.set(namespace, prefix)
    }
    if (!Object.hasOwn(prefixes, 'D') && !byNamespace.has('DAV:')) byNamespace.set('DAV:', 'D')
    byNamespace.set(XML_NAMESPACE, 'xml')
    this.#byNamespace = byNamespace
    this.#byPrefix = new Map(Array.from(byNamespace, ([namespace, prefix]) => [prefix, namespace]))
  }

  /** The key of a name, or `undefined` when its namespace has no prefix. */
  keyOf(namespace: string, localName: string): string | undefined {
    if (namespace === '') return localName
    const prefix = this.#byNamespace.get(namespace)
    return prefix === undefined ? undefined : `${prefix}:${localName}`
  }

  /** The namespace of a key and its local name, or `undefined` when it is no name or its prefix is not known. */
  nameOf(key: string): { readonly namespace: string; readonly localName: string } | undefined {
    const colon = key.indexOf(':')
    const localName = key.slice(colon + 1)
    const namespace = colon < 0 ? '' : this.#byPrefix.get(key.slice(0, colon))
    return namespace === undefined || !isNcName(localName) ? undefined : { namespace, localName }
  }

  /** The prefixes by namespace. */
  get byNamespace(): ReadonlyMap<string, string> {
    return this.#byNamespace
  }

  /** A prefix that none of these is, for an element whose namespace has none. */
  get unusedPrefix(): string {
    for (let n = 0; ; n++) if (!this.#byPrefix.has(`ns${n}`)) return `ns${n}`
  }
}

function check(prefix: string, namespace: unknown): void {
  if (!isNcName(prefix) || prefix === 'xml' || prefix === 'xmlns') {
    throw new InvalidInputError(`prefixes: ${JSON.stringify(prefix)} cannot be the prefix of a namespace`)
  }
  if (
    typeof namespace !== 'string' ||
    ['', XML_NAMESPACE, XMLNS_NAMESPACE].includes(namespace) ||
    illegalCharacterIndex(namespace) >= 0
  ) {
    throw new InvalidInputError(`prefixes: expected a namespace for ${prefix}, got ${JSON.stringify(namespace)}`)
  }
}
