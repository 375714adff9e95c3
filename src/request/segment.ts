import { quoted, shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { directText } from './element-text.ts'
import { requestFault } from './request-fault.ts'

/** What no path segment holds, by RFC 3986 section 3.3. */
const NOT_SEGMENT = /[^!$-.0-;=@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})/
/** `.` and `..`, encoded or not, which are no names but ways. */
const DOTS = /^(?:\.|%2e){1,2}$/i

/** Reads a `DAV:segment`; a name that no member can have breaks `DAV:name-allowed`. */
export function readSegment(from: XmlElement): string {
  const segment = trimSpace(directText(from))
  if (isSegment(segment)) return segment
  throw requestFault(`segment: expected one path segment, percent-encoded, found ${quoted(segment)}`, {
    status: 403,
    condition: '{DAV:}name-allowed',
  })
}

/** Writes a `DAV:segment`. */
export function writeSegment(segment: string): XmlElement {
  if (typeof segment === 'string' && isSegment(segment)) return element('{DAV:}segment', undefined, segment)
  throw new InvalidInputError(`segment: expected one path segment, percent-encoded, got ${shownValue(segment)}`)
}

function isSegment(text: string): boolean {
  return text !== '' && !NOT_SEGMENT.test(text) && !DOTS.test(text)
}
