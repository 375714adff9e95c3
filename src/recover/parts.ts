import type { Root } from './find-root.ts'
import { looseDeclarations, looseTagEnd } from './loose-tag.ts'

/** A stretch of the content of the root: a response, or what stands between responses. */
export interface Part {
  readonly kind: 'response' | 'between'
  readonly start: number
  readonly end: number
  /** What ends a response: its end tag, other markup of the body, or no more than the end of what can be read. */
  readonly ending: 'closed' | 'next' | 'cut'
  /** Of a response: whether the one before it was not closed. */
  readonly afterUnclosed: boolean
}

const TOKEN = /<!--|<!\[CDATA\[|<(\/?)(?:([^\s<>:/!?]+):)?(response|prop|multistatus)(?=[\s/>])/g

/** The response that is being cut out. */
interface Open {
  /** Its end tag without the `>`. */
  readonly endTag: string
  /** How many `DAV:prop` of it are open, and how many responses inside those: properties may hold anything. */
  props: number
  nested: number
}

/**
 * Cuts the content of the root into responses and what stands between them, by a few tags alone: wherever a response
 * begins outside properties, comments and CDATA sections, the one before has ended. One pass.
 */
export function* partsOf(text: string, from: number, root: Root): Generator<Part> {
  const pattern = new RegExp(TOKEN)
  pattern.lastIndex = from
  let done = from
  let open: Open | undefined
  let unclosed = false
  const part = (end: number, ending: Part['ending']): Part => {
    const kind = open === undefined ? 'between' : 'response'
    const made: Part = { kind, start: done, end, ending, afterUnclosed: open !== undefined && unclosed }
    if (open !== undefined) unclosed = ending !== 'closed' || open.props > 0
    done = end
    open = undefined
    return made
  }
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found, slash, prefix = '', localName] = match
    const at = match.index
    if (localName === undefined) {
      const terminator = found === '<!--' ? '-->' : ']]>'
      const end = text.indexOf(terminator, pattern.lastIndex)
      if (end < 0) {
        if (at > done) yield part(at, 'cut')
        return // what follows may be anything
      }
      pattern.lastIndex = end + terminator.length
    } else if (slash === '/') {
      if (open !== undefined && found === open.endTag) {
        if (open.nested > 0) open.nested--
        else yield part(behindBracket(text, pattern.lastIndex), 'closed')
      } else if (open?.nested === 0 && localName === 'prop' && scopeOf(prefix, root) === 'DAV:') open.props--
      else if (found === root.endTag) return yield part(at, 'next')
    } else if (localName !== 'multistatus' && isDav(text, at, prefix, root)) {
      const end = looseTagEnd(text, at)
      const empty = end > 0 && text.charCodeAt(end - 2) === 0x2f
      if (localName === 'prop') {
        if (open?.nested === 0 && !empty) open.props++
      } else if (open !== undefined && open.props > 0) {
        if (!empty && found.slice(1) === open.endTag.slice(2)) open.nested++
      } else {
        if (at > done) yield part(at, 'next')
        open = { endTag: `</${found.slice(1)}`, props: 0, nested: 0 }
        if (empty) yield part(end, 'closed')
      }
    }
  }
  if (done < text.length) yield part(text.length, 'cut')
}

function scopeOf(prefix: string, { scope }: Root): string | undefined {
  return scope.namespaces.get(prefix)
}

function isDav(text: string, at: number, prefix: string, root: Root): boolean {
  const end = looseTagEnd(text, at)
  const declared = end < 0 ? undefined : looseDeclarations(text.slice(at, end)).get(prefix)
  return (declared ?? scopeOf(prefix, root)) === 'DAV:'
}

/** The index behind the `>` of an end tag, which may be missing. */
function behindBracket(text: string, from: number): number {
  const bracket = /[ \t\r\n]*>?/y
  bracket.lastIndex = from
  bracket.test(text)
  return Math.max(from, bracket.lastIndex)
}
