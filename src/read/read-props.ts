import type { PropList } from '../model/propstat.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { readElement } from '../xml/parse-element.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { PropShape } from './prop-shape.ts'

/** The properties of a propstat that was read: their start tags and sources, decoded when asked for. */
export class ReadProps implements PropList {
  readonly shape: PropShape
  readonly sources: readonly string[]

  constructor(shape: PropShape, sources: readonly string[]) {
    this.shape = shape
    this.sources = sources
  }

  /** The start tags, in order. */
  get heads(): readonly ElementHead[] {
    return this.shape.heads
  }

  *[Symbol.iterator](): Iterator<XmlElement> {
    for (let i = 0; i < this.sources.length; i++) yield this.at(i)
  }

  get names(): readonly ClarkName[] {
    return this.shape.heads.map((head) => head.name.clark)
  }

  has(name: ClarkName): boolean {
    return this.shape.indexOf(name) >= 0
  }

  get(name: ClarkName): XmlElement | undefined {
    const index = this.shape.indexOf(name)
    return index < 0 ? undefined : this.at(index)
  }

  /** The element at an index of both lists. */
  at(index: number): XmlElement {
    return readElement(this.shape.heads[index] as ElementHead, this.sources[index] as string) // both have one length
  }
}
