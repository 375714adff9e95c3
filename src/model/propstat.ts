import { clarkNameOf, type PropName } from '../codec/prop.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ErrorElement } from './error-element.ts'

/** Properties that know their names without being decoded. */
export interface PropList extends Iterable<XmlElement> {
  readonly names: readonly ClarkName[]
  has(name: ClarkName): boolean
  get(name: ClarkName): XmlElement | undefined
}

/** What a propstat is made of. */
export interface PropstatFields {
  readonly status: StatusLine | undefined
  readonly props: PropList
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
  readonly props: PropList
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
    return this.props.get(clarkNameOf(name))
  }

  /** Whether a property is listed, whatever the status is. */
  has(name: PropName | ClarkName): boolean {
    return this.props.has(clarkNameOf(name))
  }

  /** The names of the properties, in order. */
  get names(): readonly ClarkName[] {
    return this.props.names
  }

  /** The propstat for `JSON.stringify`, with its properties as a list of elements. */
  toJSON(): object {
    return { ...this, props: [...this.props] }
  }
}
