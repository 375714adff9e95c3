import type { Position } from '../errors/position.ts'

/**
 * What one UTF-16 unit of the decoded text is worth in the input: itself, UTF-8 bytes, two bytes, one byte, or the bytes
 * that a table says, one where it says nothing.
 */
export type InputUnit = 'utf-16 units' | 'utf-8 bytes' | 'utf-16 bytes' | 'single bytes' | ReadonlyMap<number, number>

/** How much input a text would have been. */
export function inputLengthOf(text: string, unit: InputUnit): number {
  let length = 0
  for (let i = 0; i < text.length; i++) length += widthOf(text.charCodeAt(i), unit)
  return length
}

function widthOf(char: number, unit: InputUnit): number {
  if (typeof unit === 'object') return unit.get(char) ?? 1
  if (unit === 'utf-16 bytes') return 2
  if (unit !== 'utf-8 bytes' || char < 0x80) return 1
  return char < 0x800 || (char >= 0xd800 && char < 0xe000) ? 2 : 3 // a surrogate is half of four bytes
}

/**
 * Turns places in the decoded text into offsets of the input, lines and columns.
 *
 * A cursor that only moves forward, over the part of the text the scanner still holds, so that all questions together
 * cost one walk over the body. Stretches without carriage returns and surrogates are crossed from line feed to line feed,
 * and where the text ends is known from the input, so that the bytes of its characters are seldom counted.
 */
export class PositionCursor {
  #unit: InputUnit = 'utf-16 units'
  #at = 0
  #skipped = 0
  #offset = 0
  #line = 1
  #column = 1
  #afterReturn = false
  #text = ''
  #textAt = 0
  /** Where the next line feed, and the next unit that is not plain, stand in the text; searched again when passed. */
  #nextFeed = -1
  #nextSpecial = -1
  /** Whether the text has neither carriage returns nor surrogates. */
  #plain = false
  /** How many line feeds are between the cursor and the end of the text, if that is known. */
  #feedsLeft: number | undefined
  /** The offset behind the text. */
  #endOffset = 0
  /** Places that may be asked for later, those the cursor has passed first; and the positions of these. */
  #marks: number[] = []
  #nextMark = 0
  readonly #passed: Map<number, Position> = new Map()

  /** Says what the input is; `skipped` units of it (a byte order mark) lie before the text. */
  begin(unit: InputUnit, skipped: number): void {
    this.#unit = unit
    this.#skipped = skipped
    this.#offset = skipped
  }

  /**
   * Gives the cursor the text it walks on next, which begins where the cursor stands. `inputLength` is how long the
   * whole input is up to its end; `plain` says that the text has neither carriage returns nor surrogates, `feeds` how many
   * line feeds it has.
   */
  hold(text: string, inputLength: number, plain: boolean, feeds?: number): void {
    this.#feedsLeft = feeds
    this.#text = text
    this.#textAt = this.#at
    this.#endOffset = this.#skipped + inputLength
    this.#plain = plain
    this.#nextFeed = -1
    this.#nextSpecial = -1
  }

  /** Says that the position of a place may be asked for when the cursor has long passed it. Marks come in order. */
  mark(at: number): void {
    this.#marks.push(at)
  }

  /** Forgets all marks: nobody will ask for them any more. */
  forget(): void {
    if (this.#marks.length > 0) this.#marks = []
    if (this.#nextMark > 0) {
      this.#nextMark = 0
      this.#passed.clear()
    }
  }

  /** The position of a place that is marked, or not before one asked for earlier. */
  locate(at: number): Position {
    const passed = this.#nextMark === 0 ? undefined : this.#passed.get(at)
    if (passed !== undefined) return passed
    this.advance(at)
    return { offset: this.#offset, line: this.#line, column: this.#column }
  }

  /** Moves the cursor, and notes the positions of the marks on its way. */
  advance(at: number): void {
    for (; this.#nextMark < this.#marks.length; this.#nextMark++) {
      const mark = this.#marks[this.#nextMark] as number // below the length
      if (mark > at) break
      this.#move(mark)
      this.#passed.set(mark, { offset: this.#offset, line: this.#line, column: this.#column })
    }
    this.#move(at)
  }

  #move(at: number): void {
    if (at <= this.#at) return
    const to = at - this.#textAt
    let from = this.#at - this.#textAt
    if (this.#plain && !this.#afterReturn) {
      this.#offset = this.#offsetOf(from, to)
      this.#cross(from, to)
    } else {
      while (from < to) {
        if (this.#nextSpecial < from) this.#nextSpecial = specialFrom(this.#text, from)
        const plainEnd = Math.min(this.#nextSpecial, to)
        if (this.#afterReturn || plainEnd === from) this.#step(from++)
        else {
          this.#offset += this.#unit === 'utf-16 bytes' ? 2 * (plainEnd - from) : plainEnd - from
          this.#cross(from, plainEnd)
          from = plainEnd
        }
      }
    }
    this.#at = at
  }

  /** The offset at `to`, from that of the cursor at `from` or, if it is nearer, that of the end of the text. */
  #offsetOf(from: number, to: number): number {
    const text = this.#text
    if (this.#unit === 'utf-16 bytes') return this.#offset + 2 * (to - from)
    const left = text.length - from
    const varies = this.#unit === 'utf-8 bytes' || typeof this.#unit === 'object'
    if (!varies || this.#endOffset - this.#offset === left) return this.#offset + to - from
    if (text.length - to < to - from) {
      let offset = this.#endOffset
      for (let i = to; i < text.length; i++) offset -= widthOf(text.charCodeAt(i), this.#unit)
      return offset
    }
    let offset = this.#offset
    for (let i = from; i < to; i++) offset += widthOf(text.charCodeAt(i), this.#unit)
    return offset
  }

  /** Counts the lines and columns of a stretch without carriage returns and surrogates. */
  #cross(from: number, to: number): void {
    const left = this.#feedsLeft
    if (left !== undefined && this.#text.length - to < to - from) return this.#crossFromEnd(from, to, left)
    let lineStart = -1
    if (this.#nextFeed < from) this.#nextFeed = this.#feedFrom(from)
    while (this.#nextFeed < to) {
      this.#line++
      if (this.#feedsLeft !== undefined) this.#feedsLeft--
      lineStart = this.#nextFeed + 1
      this.#nextFeed = this.#feedFrom(lineStart)
    }
    this.#column = lineStart < 0 ? this.#column + to - from : to - lineStart + 1
  }

  /** The same for a stretch that ends near the end of the text: only the line feeds behind it are counted. */
  #crossFromEnd(from: number, to: number, left: number): void {
    const text = this.#text
    let behind = 0
    for (let feed = text.indexOf('\n', to); feed >= 0; feed = text.indexOf('\n', feed + 1)) behind++
    this.#line += left - behind
    this.#feedsLeft = behind
    this.#column = left === behind ? this.#column + to - from : to - text.lastIndexOf('\n', to - 1)
  }

  #feedFrom(from: number): number {
    const feed = this.#text.indexOf('\n', from)
    return feed < 0 ? this.#text.length : feed
  }

  #step(index: number): void {
    const unit = this.#text.charCodeAt(index)
    this.#offset += widthOf(unit, this.#unit)
    if (unit === 10 || unit === 13) {
      if (unit === 10 && this.#feedsLeft !== undefined) this.#feedsLeft--
      if (unit === 13 || !this.#afterReturn) this.#line++
      this.#column = 1
    } else if (unit < 0xdc00 || unit >= 0xe000) this.#column++ // the second half of a code point is not counted
    this.#afterReturn = unit === 13
  }
}

/** What is not crossed in one step: carriage returns and everything beyond ASCII. */
const SPECIAL = /[^\0-\x0c\x0e-\x7f]/g

function specialFrom(text: string, from: number): number {
  SPECIAL.lastIndex = from
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length
}
