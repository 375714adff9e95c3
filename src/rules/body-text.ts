import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Position } from '../errors/position.ts'
import { type TextSink, XmlInput } from '../xml/input.ts'
import { type InputUnit, PositionCursor } from '../xml/positions.ts'

/** A body as the text the reader saw. */
export interface BodyText {
  readonly text: string
  /** Tells the positions of indexes of the text, which must be asked for in order. */
  readonly positions: () => (index: number) => Position
}

/** Decodes a body as the reader does; a body that cannot be decoded to its end, as far as that goes. */
export function bodyText(body: string | Uint8Array, contentType: string | undefined): BodyText {
  const sink = new TextCollector()
  try {
    const input = new XmlInput(sink, contentType)
    input.push(body)
    input.end()
  } catch (error) {
    // A charset that is none of any length is reported when the body is read; there is no text to show then.
    if (!(error instanceof Undecodable || error instanceof InvalidInputError)) throw error
  }
  const text = sink.pieces.join('')
  return { text, positions: () => sink.positionsIn(text) }
}

/** Ends the decoding where no text follows. */
class Undecodable extends Error {}

/** Takes decoded text in the place of a scanner. */
class TextCollector implements TextSink {
  readonly pieces: string[] = []
  #unit: InputUnit = 'utf-16 units'
  #skipped = 0
  #length = 0

  begin(unit: InputUnit, skipped: number): void {
    this.#unit = unit
    this.#skipped = skipped
  }

  push(text: string, inputLength: number = text.length): void {
    this.pieces.push(text)
    this.#length += inputLength
  }

  end(): void {}

  failAtEnd(): never {
    throw new Undecodable()
  }

  positionsIn(text: string): (index: number) => Position {
    const cursor = new PositionCursor()
    cursor.begin(this.#unit, this.#skipped)
    cursor.hold(text, this.#length, false)
    return (index) => cursor.locate(index)
  }
}
