import type { ElementNode } from './nodes.ts'

/** What stands for a namespace while xmlbuilder2 writes: a prefix and a URI that no escaping can change. */
export interface StandIn {
  readonly prefix: string
  readonly uri: string
}

/** Stand-ins for all namespaces of a document; no namespace stands for itself. */
export class StandIns {
  readonly #byNamespace = new Map<string, StandIn>()
  readonly #byPrefix = new Map<string, string>()

  constructor(root: ElementNode) {
    this.#collect(root)
  }

  /** All of them, in the order in which their namespaces turn up. */
  get all(): Iterable<StandIn> {
    return this.#byNamespace.values()
  }

  /** The namespaces themselves, in the same order. */
  get namespaces(): Iterable<string> {
    return this.#byNamespace.keys()
  }

  of(namespace: string): StandIn {
    return this.#byNamespace.get(namespace) ?? { prefix: '', uri: '' }
  }

  /** The namespace and the local name of a qualified name that has a stand-in for a prefix. */
  nameOf(qualified: string): { readonly namespace: string; readonly localName: string } {
    const colon = qualified.indexOf(':')
    return {
      namespace: this.#byPrefix.get(qualified.slice(0, Math.max(colon, 0))) ?? '',
      localName: qualified.slice(colon + 1),
    }
  }

  #collect({ name, attributes, children }: ElementNode): void {
    this.#add(name.namespace)
    for (const { namespace } of attributes) this.#add(namespace)
    for (const child of children) if (child.kind === 'element') this.#collect(child)
  }

  #add(namespace: string): void {
    if (namespace === '' || this.#byNamespace.has(namespace)) return
    const prefix = `n${this.#byNamespace.size + 1}`
    this.#byNamespace.set(namespace, { prefix, uri: prefix })
    this.#byPrefix.set(prefix, namespace)
  }
}
