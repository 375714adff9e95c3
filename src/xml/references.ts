import { isChar } from './characters.ts'

/** [67] Reference, limited to what exists without a DOCTYPE: the five predefined entities and character references. */
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-fA-F]+));/y

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The index behind the reference that begins at `at`, or -1 when it is none, names an entity that is not predefined, or
 * stands for something that is not an XML character.
 */
export function referenceEnd(text: string, at: number): number {
  const common = commonReferenceEnd(text, at)
  if (common > 0) return common
  return referenceAt(text, at) === undefined ? -1 : REFERENCE.lastIndex
}

/** The references that make up nearly all of them, without a regular expression; -1 for any other. */
function commonReferenceEnd(text: string, at: number): number {
  const second = text.charCodeAt(at + 2)
  switch (text.charCodeAt(at + 1)) {
    case 0x23: // &#13; and &#10;
      if (second !== 0x31 || text.charCodeAt(at + 4) !== 0x3b) return -1
      return text.charCodeAt(at + 3) === 0x33 || text.charCodeAt(at + 3) === 0x30 ? at + 5 : -1
    case 0x61: // &amp;
      return second === 0x6d && text.charCodeAt(at + 3) === 0x70 && text.charCodeAt(at + 4) === 0x3b ? at + 5 : -1
    case 0x6c: // &lt;
    case 0x67: // &gt;
      return second === 0x74 && text.charCodeAt(at + 3) === 0x3b ? at + 4 : -1
    case 0x71: // &quot;
      return text.startsWith('uot;', at + 2) ? at + 6 : -1
    default:
      return -1
  }
}

function referenceAt(text: string, at: number): string | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(text)
  if (match === null) return undefined
  if (match[1] !== undefined) return PREDEFINED[match[1]]
  const codePoint = match[2] === undefined ? Number.parseInt(match[3] ?? '', 16) : Number.parseInt(match[2], 10)
  return isChar(codePoint) ? String.fromCodePoint(codePoint) : undefined
}

/** Replaces the references of a text whose references have been checked; one that is not legal stays as it is. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let decoded = ''
  let from = 0
  while (at >= 0) {
    let end = commonReferenceEnd(text, at)
    const char = end < 0 ? referenceAt(text, at) : commonReference(text, at)
    if (char === undefined) {
      at = text.indexOf('&', at + 1)
      continue
    }
    if (end < 0) end = REFERENCE.lastIndex
    decoded += text.slice(from, at) + char
    from = end
    at = text.indexOf('&', from)
  }
  return decoded + text.slice(from)
}

/** What the reference stands for whose end {@link commonReferenceEnd} has found. */
function commonReference(text: string, at: number): string {
  switch (text.charCodeAt(at + 1)) {
    case 0x23:
      return text.charCodeAt(at + 3) === 0x33 ? '\r' : '\n'
    case 0x61:
      return '&'
    case 0x6c:
      return '<'
    case 0x67:
      return '>'
    default:
      return '"'
  }
}

/** Character data as the application sees it: line ends normalised (XML section 2.11), then references replaced. */
export function decodeText(text: string): string {
  return decodeReferences(normaliseLineEnds(text))
}

/** XML section 2.11: CR LF and a lone CR become LF. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The value of an attribute from its source (XML section 3.3.3 for CDATA): white space becomes blanks, then references. */
export function decodeAttribute(source: string): string {
  return decodeReferences(/[\t\n\r]/.test(source) ? source.replace(/\r\n|[\t\n\r]/g, ' ') : source)
}
