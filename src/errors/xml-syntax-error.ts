import { visible } from './excerpt.ts'
import { MultistatusError } from './multistatus-error.ts'
import type { Position } from './position.ts'

/** Which part of well-formedness was broken. */
export type XmlSyntaxKind = 'syntax' | 'namespace' | 'doctype' | 'encoding'

/**
 * The body is not namespace-well-formed XML 1.0 without a DOCTYPE; nothing may be concluded from it.
 *
 * `excerpt` is the line in question, shortened, with a caret below the place.
 * @see RFC 4918 section 8.2
 */
export class XmlSyntaxError extends MultistatusError implements Position {
  static override readonly code = 'xml-syntax'
  declare readonly code: 'xml-syntax'
  readonly kind: XmlSyntaxKind
  /** What is wrong, without the place. */
  readonly reason: string
  readonly offset: number
  readonly line: number
  readonly column: number
  readonly excerpt: string

  constructor(kind: XmlSyntaxKind, reason: string, position: Position, excerpt: string) {
    const shown = visible(reason) // it may quote names, and they what a terminal acts on
    super('xml-syntax', `${shown} (line ${position.line}, column ${position.column})\n${excerpt}`)
    this.kind = kind
    this.reason = shown
    this.offset = position.offset
    this.line = position.line
    this.column = position.column
    this.excerpt = excerpt
  }
}
