import type { PropName, PropValue } from '../codec/prop.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/** Conditions for a `DAV:error`: one, several, or an error that was read. */
export type ErrorInput = XmlElement | readonly XmlElement[] | ErrorElement

/** One propstat to write; a name alone stands for an empty property. */
export interface PropstatInput {
  readonly status: number | StatusLine | undefined
  readonly props: Iterable<PropValue | PropName | ClarkName>
  readonly error?: ErrorInput | undefined
  readonly description?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * One response to write: what the constructors make, what a reader gives, or any object of this shape.
 *
 * Either `status` or `propstats`; `hrefs` holds at least one href.
 */
export interface ResponseInput {
  readonly hrefs: readonly string[]
  readonly status?: number | StatusLine | undefined
  readonly propstats?: readonly PropstatInput[] | undefined
  readonly error?: ErrorInput | undefined
  readonly description?: string | undefined
  readonly location?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/** A propstat as the constructors make it. */
export interface BuiltPropstat extends PropstatInput {
  readonly status: StatusLine
  readonly props: readonly PropValue[]
  readonly error: ErrorElement | undefined
  readonly extensions: readonly XmlElement[]
}

/** A response as the constructors make it: plain data, told apart by `kind`; `href` is the first of `hrefs`. */
export interface BuiltResponse extends ResponseInput {
  readonly kind: 'propstat' | 'status'
  readonly href: string
  readonly status: StatusLine | undefined
  readonly propstats: readonly BuiltPropstat[]
  readonly error: ErrorElement | undefined
  readonly extensions: readonly XmlElement[]
}
