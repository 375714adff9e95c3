/** What a piece of markup is, by its first characters; `undetermined` while there are too few of them. */
export type MarkupKind = 'start' | 'end' | 'comment' | 'cdata' | 'instruction' | 'declaration' | 'undetermined'

const CDATA_OPEN = '<![CDATA['

/** How many units at the beginning cannot be part of the end. */
const openingLength: Readonly<Record<MarkupKind, number>> = {
  start: 1,
  end: 2,
  comment: 4,
  cdata: 9,
  instruction: 2,
  declaration: 2,
  undetermined: 0,
}

/** The kind of the markup that begins with the `<` at `at`. */
export function markupKind(text: string, at: number): MarkupKind {
  const unit = text.charCodeAt(at + 1)
  if (unit === 0x2f) return 'end'
  if (unit === 0x3f) return 'instruction'
  if (unit !== 0x21) return Number.isNaN(unit) ? 'undetermined' : 'start'
  if (text.startsWith('<!--', at)) return 'comment'
  if (text.startsWith(CDATA_OPEN, at)) return 'cdata'
  const head = text.slice(at, at + CDATA_OPEN.length)
  return '<!--'.startsWith(head) || CDATA_OPEN.startsWith(head) ? 'undetermined' : 'declaration'
}

/**
 * Looks for the end of one piece of markup that may come in many chunks, without looking at any unit twice.
 *
 * `find` returns the index behind the markup, or -1 while it has not ended. For markup that can no longer be
 * well-formed it returns the index behind the first wrong unit, so that the parser of the piece names the fault at once.
 */
export class MarkupEnd {
  readonly kind: MarkupKind
  #quote = 0
  /** The last units before the next chunk, in which a terminator may have begun. */
  #tail = ''

  constructor(kind: MarkupKind) {
    this.kind = kind
  }

  /** Begins with the markup whose `<` is at `at`. */
  begin(text: string, at: number): number {
    return this.kind === 'undetermined' ? -1 : this.find(text, at + openingLength[this.kind])
  }

  /** Continues in `text` from `from`: the text of the last call ended just before it. */
  find(text: string, from: number): number {
    switch (this.kind) {
      case 'start':
        return this.#findTagEnd(text, from)
      case 'end':
      case 'declaration': // never legal; how far it goes makes the name of what is refused the same for every chunking
        return firstOf(text, from)
      case 'comment':
        return this.#findTerminator(text, from, '--', 1)
      case 'cdata':
        return this.#findTerminator(text, from, ']]>', 0)
      case 'instruction':
        return this.#findTerminator(text, from, '?>', 0)
      default:
        return from
    }
  }

  #findTagEnd(text: string, from: number): number {
    let quote = this.#quote
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 0x3c) return i + 1 // '<' can stand nowhere in a tag
      if (quote !== 0) {
        if (unit === quote) quote = 0
      } else if (unit === 0x3e) return i + 1
      else if (unit === 0x22 || unit === 0x27) quote = unit
    }
    this.#quote = quote
    return -1
  }

  #findTerminator(text: string, from: number, terminator: string, further: number): number {
    const carried = this.#tail.length
    const joint = carried === 0 ? '' : this.#tail + text.slice(from, from + terminator.length + further)
    const early = joint.indexOf(terminator)
    if (early >= 0 && early < carried && early + terminator.length + further <= joint.length) {
      return from - carried + early + terminator.length + further
    }
    const found = text.indexOf(terminator, from)
    if (found >= 0 && found + terminator.length + further <= text.length) return found + terminator.length + further
    const keep = terminator.length + further - 1
    this.#tail = (this.#tail + text.slice(Math.max(from, text.length - keep))).slice(-keep)
    return -1
  }
}

function firstOf(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3e || unit === 0x3c) return i + 1
  }
  return -1
}
