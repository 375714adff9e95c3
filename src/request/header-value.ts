import { quoted, shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { requestFault } from './request-fault.ts'

/** The value of a header field as `Headers.get` and `node:http` give it; nothing if the field is absent. */
export type HeaderValue = string | null | undefined

/** token of RFC 9110 section 5.6.2. */
export const TOKEN: RegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** absolute-URI of RFC 3986 section 4.3: a scheme, characters of a URI, no fragment. */
const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+\-.]*:[!$-;=?-[\]_a-z~]+$/

/** Whether a text is an absolute URI: what a lock token and an extension of `DAV` must be. */
export function isAbsoluteUri(text: string): boolean {
  return typeof text === 'string' && ABSOLUTE_URI.test(text)
}

/** Removes blanks and tabs at both ends; `undefined` for an absent or empty field. */
export function trimmed(value: HeaderValue): string | undefined {
  const text = trimBlanks(value ?? '')
  return text === '' ? undefined : text
}

/** OWS of RFC 9110 section 5.6.3 at both ends. */
function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return text.slice(from, to)
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

/** The members of a comma-separated list without quotes; empty ones do not count (RFC 9110 section 5.6.1). */
export function listMembers(value: HeaderValue): readonly string[] {
  return (value ?? '')
    .split(',')
    .map(trimBlanks)
    .filter((member) => member !== '')
}

/** The error for a field that a client sent. */
export function headerFault(field: string, expected: string, found: string): InvalidInputError {
  return requestFault(`${field}: expected ${expected}, found ${quoted(found)}`)
}

/** The error for a value that a caller wants to send. */
export function headerInputError(field: string, expected: string, got: unknown): InvalidInputError {
  return new InvalidInputError(`${field}: expected ${expected}, got ${shownValue(got)}`)
}

/** Goes through the value of a field from left to right. */
export class HeaderCursor {
  readonly text: string
  #at = 0

  constructor(text: string) {
    this.text = text
    this.skipBlanks()
  }

  get atEnd(): boolean {
    return this.#at === this.text.length
  }

  /** The character that comes next. */
  get next(): string | undefined {
    return this.text[this.#at]
  }

  /** What has not been read yet, for a message. */
  get rest(): string {
    return this.text.slice(this.#at)
  }

  /** Takes what a sticky expression matches here, and the blanks behind it. */
  take(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.text)
    if (match === null) return undefined
    this.#at = sticky.lastIndex
    this.skipBlanks()
    return match[1] ?? match[0]
  }

  /** Takes one character, if it stands here, and the blanks behind it. */
  takeChar(char: string): boolean {
    if (this.text[this.#at] !== char) return false
    this.#at++
    this.skipBlanks()
    return true
  }

  private skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.#at))) this.#at++
  }
}
