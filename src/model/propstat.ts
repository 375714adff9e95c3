import { clarkNameOf, type PropName } from '../codec/prop.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { readElement } from '../xml/parse-element.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { ErrorElement } from './error-element.ts'

/** The properties of a propstat that was read: their start tags and sources, decoded when asked for. */
export class ReadProps implements Iterable<XmlElement> {
  readonly heads: readonly ElementHead[]
  readonly sources: readonly string[]

  constructor(heads: readonly ElementHead[], sources: readonly string[]) {
    this.heads = heads
    this.sources = sources
  }

  *[Symbol.iterator](): Iterator<XmlElement> {
    for (let i = 0; i < this.heads.length; i++) yield this.at(i)
  }

  /** The property at an index below the number of properties. */
  at(index: number): XmlElement {
    return readElement(this.heads[index] as ElementHead, this.sources[index] as string) // both lists have one length
  }

  /** The index of a property, or -1. */
  indexOf(name: ClarkName): number {
    return this.heads.findIndex((head) => head.name.clark === name)
  }
}

/** What a propstat is made of. */
export interface PropstatFields {
  readonly status: StatusLine | undefined
  readonly props: Iterable<XmlElement>
  readonly error?: ErrorElement | undefined
  readonly description?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

const NONE: readonly XmlElement[] = []

/**
 * Properties of a resource that share a status.
 *
 * `status` is `undefined` when the element was missing. `extensions` are the children that RFC 4918 does not define.
 * @see RFC 4918 section 14.22
 */
export class Propstat {
  readonly status: StatusLine | undefined
  readonly props: Iterable<XmlElement>
  readonly error: ErrorElement | undefined
  readonly description: string | undefined
  readonly extensions: readonly XmlElement[]

  constructor(fields: PropstatFields) {
    this.status = fields.status
    this.props = fields.props
    this.error = fields.error
    this.description = fields.description
    this.extensions = fields.extensions ?? NONE
  }

  /** The element of a property, whatever the status is. */
  get(name: PropName | ClarkName): XmlElement | undefined {
    const clark = clarkNameOf(name)
    if (this.props instanceof ReadProps) {
      const index = this.props.indexOf(clark)
      return index < 0 ? undefined : this.props.at(index)
    }
    for (const prop of this.props) if (prop.name === clark) return prop
    return undefined
  }

  /** Whether a property is listed, whatever the status is. */
  has(name: PropName | ClarkName): boolean {
    const clark = clarkNameOf(name)
    return this.props instanceof ReadProps ? this.props.indexOf(clark) >= 0 : this.get(clark) !== undefined
  }

  /** The names of the properties, in order. */
  get names(): readonly ClarkName[] {
    if (this.props instanceof ReadProps) return this.props.heads.map((head) => head.name.clark)
    return Array.from(this.props, (prop) => prop.name)
  }
}
