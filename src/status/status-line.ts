import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { codeRows } from './codes.ts'
import { statusClass } from './status-class.ts'

/**
 * The content of a `DAV:status`: `HTTP/1.1 404 Not Found`.
 *
 * `raw` is the text exactly as it stood. When it cannot be read as a status line, `code` is `undefined` and `reason` and
 * `version` are empty. A code of three digits outside 100 to 599 is kept.
 * @see RFC 9112 section 4
 */
export interface StatusLine {
  readonly code: number | undefined
  readonly reason: string
  /** As written: `HTTP/1.1`. */
  readonly version: string
  readonly raw: string
}

/** Version, what separates, three digits, and the rest if white space separates it. */
const STATUS_LINE = /^(HTTP\/[\d.]+)([ \t\r\n]+)(\d{3})(?![^ \t\r\n])([\s\S]*)$/i

/** The pieces of a status line as written, or `undefined` if the text is none. */
export function splitStatusLine(
  raw: string,
): { version: string; gap: string; digits: string; rest: string } | undefined {
  const [, version, gap, digits, rest] = STATUS_LINE.exec(trimSpace(raw)) ?? []
  if (version === undefined || gap === undefined || digits === undefined || rest === undefined) return undefined
  return { version, gap, digits, rest }
}

/**
 * Reads a status line as leniently as its meaning is beyond doubt; never throws.
 *
 * White space around it, a missing reason phrase, `HTTP/2` and `http/1.1` are accepted; a bare `404` is not.
 */
export function parseStatusLine(text: string): StatusLine {
  const parts = splitStatusLine(text)
  if (parts === undefined) return { code: undefined, reason: '', version: '', raw: text }
  return { code: Number(parts.digits), reason: trimSpace(parts.rest), version: parts.version, raw: text }
}

/** What no reason phrase may contain: line breaks and other controls, the tab excepted. */
export const REASON_CONTROL: RegExp = /[\0-\x08\x0a-\x1f\x7f]/

/**
 * A status line: `HTTP/1.1 208 Already Reported`, whatever version of HTTP carries the message.
 *
 * Without a reason, the registered phrase is written, and `Unknown` for a code that is not registered.
 * @throws InvalidInputError for a code outside 100 to 599 or a reason with a line break or another control.
 * @see RFC 9110 section 2.5, for the version
 */
export function formatStatusLine(code: number, reason = ''): string {
  const registered = codeRows[code]?.[0]
  if (registered !== undefined && (reason === '' || reason === registered)) return `HTTP/1.1 ${code} ${registered}`
  if (statusClass(code) === undefined) {
    throw new InvalidInputError(`status code ${code}: expected an integer from 100 to 599`)
  }
  const given = trimSpace(reason)
  if (REASON_CONTROL.test(given)) {
    throw new InvalidInputError(`reason phrase ${JSON.stringify(given.slice(0, 100))}: expected text without controls`)
  }
  return `HTTP/1.1 ${code} ${given || (registered ?? 'Unknown')}`
}
