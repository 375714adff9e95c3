import type { XmlDocument } from '../document/nodes.ts'
import type { Style } from '../document/style.ts'
import type { Random } from '../random.ts'

/** What a kind of variant is asked with. */
export interface VariantSource {
  /** A copy of its own, which the kind may change. */
  readonly document: XmlDocument
  /** How the document is written if the kind does not mind. */
  readonly style: Style
  readonly random: Random
}

/**
 * One way to say the same in other bytes: the style it is written in, after the kind has changed the document.
 *
 * `keeps` says what a variant leaves as it is, for those who ask whether something else still holds: `structure` when only
 * the way of writing changes, `content` when elements are moved or texts of another form stand for the same.
 */
export interface VariantKind {
  readonly name: string
  readonly description: string
  readonly keeps: 'structure' | 'content'
  /** `undefined` when the document gives no occasion. */
  readonly apply: (source: VariantSource) => Style | undefined
  /** What turns the text into what is sent; without it the text itself is. */
  readonly encode?: (text: string) => Encoded | undefined
}

/** A body as it is sent. */
export interface Encoded {
  readonly body: string | Uint8Array
  readonly contentType?: string
}
