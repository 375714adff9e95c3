import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { requestFault } from './request-fault.ts'

/**
 * The child elements of an element, asked for by name.
 *
 * What nobody asked for is an extension: ignored as RFC 4918 section 17 wants it, and still there to see.
 */
export class ChildReader {
  readonly #parent: XmlElement
  readonly #elements: readonly XmlElement[]
  readonly #byName = new Map<ClarkName, XmlElement[]>()
  readonly #asked = new Set<ClarkName>()

  constructor(parent: XmlElement) {
    this.#parent = parent
    this.#elements = parent.elements
    for (const child of this.#elements) {
      const same = this.#byName.get(child.name)
      if (same === undefined) this.#byName.set(child.name, [child])
      else same.push(child)
    }
  }

  /** All children of a name, in order. */
  all(name: ClarkName): readonly XmlElement[] {
    this.#asked.add(name)
    return this.#byName.get(name) ?? []
  }

  /** The child of a name, if there is one; several are a fault. */
  optional(name: ClarkName): XmlElement | undefined {
    const found = this.all(name)
    if (found.length > 1) throw requestFault(`${this.#parent.localName}: expected one ${name}, found ${found.length}`)
    return found[0]
  }

  /** The child of a name; none and several are faults. */
  required(name: ClarkName): XmlElement {
    const found = this.optional(name)
    if (found === undefined) throw requestFault(`${this.#parent.localName}: expected ${name}, found none`)
    return found
  }

  /** The children of a name, of which there must be at least one. */
  some(name: ClarkName): readonly XmlElement[] {
    const found = this.all(name)
    if (found.length === 0) throw requestFault(`${this.#parent.localName}: expected ${name}, found none`)
    return found
  }

  /** Whether there is a child of a name, which says all by being there. */
  flag(name: ClarkName): boolean {
    return this.optional(name) !== undefined
  }

  /** The one child that has one of the names, if there is one; two of them exclude each other. */
  choice(...names: readonly ClarkName[]): XmlElement | undefined {
    const found = names.map((name) => this.optional(name)).filter((child) => child !== undefined)
    if (found.length > 1) {
      const list = found.map(({ name }) => name).join(' and ')
      throw requestFault(`${this.#parent.localName}: expected one of ${names.join(', ')}, found ${list}`)
    }
    return found[0]
  }

  /** The children that nobody has asked for. */
  get rest(): readonly XmlElement[] {
    return this.#elements.filter(({ name }) => !this.#asked.has(name))
  }
}
