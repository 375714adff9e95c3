/**
 * What a terminal acts on or what changes how the text around it is shown: controls (C1 too, among them U+009B), line
 * and paragraph separators, bidirectional controls, lone surrogates, and characters without any width, but for the
 * joiners that names in some scripts need.
 */
const HOSTILE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const HOSTILE_OR_BACKSLASH = new RegExp(`${HOSTILE.source}|\\\\`, 'gu')
const HOSTILE_BUT_LINES = new RegExp(`(?!\\n)${HOSTILE.source}`, 'gu')
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

/** A text from outside in one line, unambiguously: hostile characters as `\n`, `\x1b` or `\u{202e}`, `\` as `\\`. */
export function escapeText(text: string): string {
  return text.replace(HOSTILE_OR_BACKSLASH, escaped)
}

/** A message of several lines, with what came into it from outside made harmless. */
export function escapeMessage(text: string): string {
  return text.replace(HOSTILE_BUT_LINES, escaped)
}

/** A value as JSON in one line, which no terminal acts on; it means what `JSON.stringify` would mean. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(HOSTILE, jsonEscaped)
}

function escaped(character: string): string {
  const code = codeOf(character)
  return SHORT[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`)
}

function jsonEscaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join('')
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
