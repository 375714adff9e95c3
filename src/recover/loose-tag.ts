import { isSpace } from '../xml/characters.ts'

/**
 * The index behind the `>` of the tag that begins with the `<` at `at`, or -1 when no tag does: when another `<` or the
 * end comes first. A quoted value may hold `>`, or a `<` that should have been escaped, but not both.
 */
export function looseTagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3e) return i + 1
    if (unit === 0x3c) return -1
    if ((unit === 0x22 || unit === 0x27) && followsEquals(text, i)) {
      const close = valueEnd(text, i)
      if (close > 0) i = close
    }
  }
  return -1
}

/** Whether a quote stands behind `=` and white space. */
function followsEquals(text: string, quote: number): boolean {
  let i = quote - 1
  while (isSpace(text.charCodeAt(i))) i--
  return text.charCodeAt(i) === 0x3d
}

/** The index of the quote that ends the value begun at `open`, or -1. */
function valueEnd(text: string, open: number): number {
  const quote = text.charCodeAt(open)
  let less = false
  let greater = false
  for (let i = open + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) return i
    if (unit === 0x3c) less = true
    else if (unit === 0x3e) greater = true
    if (less && greater) return -1
  }
  return -1
}

/** Whether every quote of a tag has its partner, so that all readers agree where the tag ends. */
export function hasPairedQuotes(tag: string): boolean {
  let i = tag.search(/["']/)
  while (i >= 0) {
    const close = tag.indexOf(tag.charAt(i), i + 1)
    if (close < 0) return false
    const next = tag.slice(close + 1).search(/["']/)
    i = next < 0 ? -1 : close + 1 + next
  }
  return true
}

/** What a tag declares: namespaces by prefix, `''` for the default one. What is no declaration is passed over. */
export function looseDeclarations(tag: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>()
  for (const [, prefix = '', double, single] of tag.matchAll(DECLARATION)) declared.set(prefix, double ?? single ?? '')
  return declared
}

const DECLARATION = /[ \t\r\n]xmlns(?::([^\s=:"'<>]+))?[ \t\r\n]{0,16}=[ \t\r\n]{0,16}(?:"([^"<&]*)"|'([^'<&]*)')/g
