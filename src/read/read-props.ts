import type { PropList } from '../model/propstat.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { readElement } from '../xml/parse-element.ts'
import type { ElementHead } from '../xml/scope.ts'

/** The properties of a propstat that was read: their start tags and sources, decoded when asked for. */
export class ReadProps implements PropList {
  readonly heads: readonly ElementHead[]
  readonly sources: readonly string[]

  constructor(heads: readonly ElementHead[], sources: readonly string[]) {
    this.heads = heads
    this.sources = sources
  }

  *[Symbol.iterator](): Iterator<XmlElement> {
    for (let i = 0; i < this.heads.length; i++) yield this.#at(i)
  }

  get names(): readonly ClarkName[] {
    return this.heads.map((head) => head.name.clark)
  }

  has(name: ClarkName): boolean {
    return this.#indexOf(name) >= 0
  }

  get(name: ClarkName): XmlElement | undefined {
    const index = this.#indexOf(name)
    return index < 0 ? undefined : this.#at(index)
  }

  #at(index: number): XmlElement {
    return readElement(this.heads[index] as ElementHead, this.sources[index] as string) // both lists have one length
  }

  #indexOf(name: ClarkName): number {
    return this.heads.findIndex((head) => head.name.clark === name)
  }
}
