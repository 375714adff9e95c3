import { LimitError } from '../errors/limit-error.ts'
import { ncNameEnd } from '../xml/characters.ts'
import { escapeText } from '../xml/escape.ts'
import { referenceEnd } from '../xml/references.ts'
import { hasPairedQuotes, looseTagEnd } from './loose-tag.ts'

/**
 * What is written into an element that is not as its server meant it: `doubt` where markup in it could not be told from
 * text, `open` where its end tag is missing but something follows, `cut` where the body ends inside it.
 */
export type Mark = '?doubt' | '?open' | '?cut'

/** Elements of the skeleton, and what stands beside or around them: one of these inside one of those was to end it. */
const SKELETON = ['href', 'status', 'responsedescription', 'response', 'propstat', 'prop', 'error', 'location']
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  href: SKELETON,
  status: SKELETON,
  responsedescription: SKELETON,
  prop: ['status', 'propstat'],
}

/**
 * Rewrites a broken response so that its tags are balanced and what is no markup is escaped; comments and instructions
 * go, CDATA sections become text. Every element that this changes is given a {@link Mark}; one pass.
 */
export function straighten(text: string, cut: boolean, depth: number): string {
  return new Straightener(text, cut, depth).run()
}

class Straightener {
  readonly #text: string
  readonly #cut: boolean
  readonly #depth: number
  readonly #out: string[] = []
  readonly #open: string[] = []
  /** How many elements of each name are open. */
  readonly #counts: Map<string, number> = new Map()
  /** Terminators that do not occur any more. */
  readonly #absent: Set<string> = new Set()

  constructor(text: string, cut: boolean, depth: number) {
    this.#text = text
    this.#cut = cut
    this.#depth = depth
  }

  run(): string {
    const text = this.#text
    for (let i = 0; i < text.length; ) {
      const at = text.indexOf('<', i)
      const end = at < 0 ? text.length : at
      if (end > i) this.#out.push(escapeStray(text.slice(i, end)))
      i = at < 0 ? end : this.#markup(at)
    }
    while (this.#open.length > 0) this.#close(this.#cut ? '?cut' : '?open')
    return this.#out.join('')
  }

  /** Handles what begins at `at`; returns the index behind it. */
  #markup(at: number): number {
    const text = this.#text
    if (text.startsWith('<!--', at)) return this.#behind(at, '-->')
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.#behind(at, ']]>')
      if (end > at + 1) this.#out.push(escapeText(text.slice(at + 9, end - 3)))
      return end
    }
    if (text.startsWith('<?', at)) return this.#behind(at, '?>')
    const next = text.charCodeAt(at + 1)
    if (next === 0x2f) return this.#endTag(at)
    return ncNameEnd(text, at + 1) > at + 1 ? this.#startTag(at) : this.#stray(at, next === 0x21)
  }

  /** The index behind a terminator; without one, what seemed markup is text. */
  #behind(at: number, terminator: string): number {
    const end = this.#absent.has(terminator) ? -1 : this.#text.indexOf(terminator, at)
    if (end >= 0) return end + terminator.length
    this.#absent.add(terminator)
    return this.#stray(at, true)
  }

  /** Takes the `<` at `at` for text; `doubt` when it may be the beginning of markup. */
  #stray(at: number, doubt: boolean): number {
    this.#out.push(doubt ? `&lt;${mark('?doubt')}` : '&lt;')
    return at + 1
  }

  #startTag(at: number): number {
    const text = this.#text
    const end = looseTagEnd(text, at)
    if (end < 0) return this.#stray(at, true)
    const tag = text.slice(at, end)
    const name = /^[^\s/>]+/.exec(tag.slice(1))?.[0] ?? ''
    const top = this.#open.at(-1)
    if (top !== undefined && endsBefore(name, top)) this.#close('?open')
    const sound = hasPairedQuotes(tag)
    const empty = tag.endsWith('/>')
    if (empty) this.#out.push(sound ? escapeStray(tag) : `<${name}>${mark('?doubt')}</${name}>`)
    else {
      if (this.#open.length >= this.#depth) throw new LimitError('depth', this.#depth, 'elements inside each other')
      this.#out.push(sound ? escapeStray(tag) : `<${name}>${mark('?doubt')}`)
      this.#open.push(name)
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
    return end
  }

  #endTag(at: number): number {
    const text = this.#text
    const name = /^[^\s<>/]*/.exec(text.slice(at + 2, at + 2 + NAME_SHOWN))?.[0] ?? ''
    const behind = endTagEnd(text, at)
    if ((this.#counts.get(name) ?? 0) === 0) {
      this.#out.push(mark('?doubt'))
      return behind
    }
    while (this.#open.at(-1) !== name) this.#close('?open')
    if (text.slice(at + 2 + name.length, behind).trim() !== '>') this.#out.push(mark('?doubt'))
    this.#close(undefined)
    return behind
  }

  /** Closes the innermost element. */
  #close(why: Mark | undefined): void {
    const name = this.#open.pop() ?? ''
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    this.#out.push(`${why === undefined ? '' : mark(why)}</${name}>`)
  }
}

/** The index behind the end tag at `at`, or where the next markup begins when that comes first. */
function endTagEnd(text: string, at: number): number {
  for (let i = at + 2; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3e) return i + 1
    if (unit === 0x3c) return i
  }
  return text.length
}

/** How much of the name in an end tag is read. */
const NAME_SHOWN = 2048

function mark(why: Mark): string {
  return `<${why}?>`
}

/** Whether an element begun inside another one shows that the other was to end before. */
function endsBefore(inner: string, outer: string): boolean {
  const local = outer.slice(outer.indexOf(':') + 1)
  const prefix = outer.slice(0, outer.length - local.length)
  if (!Object.hasOwn(ENDED_BY, local) || !inner.startsWith(prefix)) return false
  return ENDED_BY[local]?.includes(inner.slice(prefix.length)) === true
}

/** Escapes what character data and values cannot hold as it is. */
function escapeStray(text: string): string {
  let escaped = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (referenceEnd(text, at) >= 0) continue
    escaped += `${text.slice(from, at)}&amp;`
    from = at + 1
  }
  return (escaped + text.slice(from)).replaceAll(']]>', ']]&gt;')
}
