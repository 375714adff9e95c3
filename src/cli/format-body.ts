import { childRole, type Role, roleContent } from '../read/roles.ts'
import { isAllSpace, trimSpace } from '../xml/characters.ts'
import { defaultXmlLimits } from '../xml/limits.ts'
import { MarkupEnd, markupKind } from '../xml/markup-end.ts'
import { type ElementHead, outermostScope, type Scope } from '../xml/scope.ts'
import { parseStartTag } from '../xml/start-tag.ts'

/** An element of the skeleton that is open. */
interface Open {
  readonly role: Role
  readonly scope: Scope
  /** Whether something stands in it, so that its end tag gets a line of its own. */
  filled: boolean
}

/**
 * Lays out the text of a multistatus that the strict reader has read: each element of the skeleton begins a line and is
 * indented by `indent` for each level.
 *
 * Only white space between the elements of the skeleton changes. Tags, comments, instructions, stray text, and all that
 * holds a value (properties, hrefs, statuses, errors, descriptions, extensions) are kept as they are. Laying out twice
 * changes nothing.
 */
export function formatBody(text: string, indent: string): string {
  return new Layout(text, indent).run()
}

class Layout {
  readonly #text: string
  readonly #indent: string
  /** The line break of the input. */
  readonly #break: string
  readonly #out: string[] = []
  readonly #open: Open[] = [{ role: 'document', scope: outermostScope(), filled: false }]

  constructor(text: string, indent: string) {
    this.#text = text
    this.#indent = indent
    this.#break = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  }

  run(): string {
    const text = this.#text
    for (let at = 0; at < text.length; ) {
      const less = this.#markupAfter(at)
      const between = text.slice(at, less)
      if (!isAllSpace(between)) this.#line(trimSpace(between))
      at = less < text.length ? this.#markup(less) : less
    }
    return this.#out.join('') + this.#break
  }

  /** Where the next markup begins that is no character data. */
  #markupAfter(from: number): number {
    const text = this.#text
    let at = text.indexOf('<', from)
    while (at >= 0 && markupKind(text, at) === 'cdata') at = text.indexOf('<', endOf(text, at))
    return at < 0 ? text.length : at
  }

  /** Lays out the markup at `at`; returns the index behind it. */
  #markup(at: number): number {
    const text = this.#text
    const end = endOf(text, at)
    switch (markupKind(text, at)) {
      case 'start':
        return this.#element(at, end)
      case 'end':
        this.#endTag(text.slice(at, end))
        return end
      default:
        this.#line(text.slice(at, end))
        return end
    }
  }

  #element(at: number, end: number): number {
    const { role: outer, scope } = this.#top
    const head = headOf(this.#text.slice(at, end), scope)
    const role = childRole(outer, head.name)
    if (head.empty || roleContent(role) !== 'elements') {
      const behind = head.empty ? end : elementEnd(this.#text, end)
      this.#line(this.#text.slice(at, behind))
      return behind
    }
    this.#line(this.#text.slice(at, end))
    this.#open.push({ role, scope: head.scope, filled: false })
    return end
  }

  #endTag(tag: string): void {
    const closed = this.#open.pop()
    if (closed?.filled) this.#line(tag)
    else this.#out.push(tag)
  }

  /** Writes what gets a line of its own. */
  #line(source: string): void {
    const top = this.#top
    top.filled = true
    const depth = this.#open.length - 1
    this.#out.push(this.#out.length === 0 ? source : this.#break + this.#indent.repeat(depth) + source)
  }

  get #top(): Open {
    return this.#open.at(-1) as Open // the document is never closed: the text is well-formed
  }
}

/** The index behind the markup at `at`, which ends: the text is well-formed. */
function endOf(text: string, at: number): number {
  return new MarkupEnd(markupKind(text, at)).begin(text, at)
}

/** The index behind the end tag of the element whose start tag ends at `from`. */
function elementEnd(text: string, from: number): number {
  let depth = 1
  let at = from
  while (depth > 0) {
    const less = text.indexOf('<', at)
    const kind = markupKind(text, less)
    at = endOf(text, less)
    if (kind === 'end') depth--
    else if (kind === 'start' && text.charCodeAt(at - 2) !== 0x2f) depth++
  }
  return at
}

function headOf(tag: string, scope: Scope): ElementHead {
  return parseStartTag(tag, scope, defaultXmlLimits, (_kind, reason) => {
    throw new Error(`${reason}: the strict reader has passed ${tag}`)
  })
}
