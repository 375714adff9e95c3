import { HeaderCursor, type HeaderValue, headerFault, headerInputError, isAbsoluteUri, TOKEN } from './header-value.ts'

/** The compliance classes that RFCs define; a server may have others, and clients say some, too. */
export type DavClass =
  | '1'
  | '2'
  | '3'
  | 'access-control'
  | 'addressbook'
  | 'bind'
  | 'calendar-access'
  | 'calendar-auto-schedule'
  | 'extended-mkcol'
  | 'version-control'

const EXPECTED = 'a list of tokens and of URIs in angle brackets'
const CODED_URL = /<[^<>\s]*>/y
const CLASS = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y

/**
 * Reads a `DAV` header: compliance classes in lower case, and URIs with their angle brackets. Empty if it is absent.
 *
 * @throws InvalidInputError, which is answered with 400, for what is neither a token nor a URI.
 * @see RFC 4918 sections 10.1 and 18
 */
export function parseDav(value: HeaderValue): ReadonlySet<string> {
  const classes = new Set<string>()
  const cursor = new HeaderCursor(value ?? '')
  while (!cursor.atEnd) {
    if (cursor.takeChar(',')) continue
    const found = cursor.take(CODED_URL) ?? cursor.take(CLASS)?.toLowerCase()
    if (found === undefined || !isClass(found)) throw headerFault('DAV', EXPECTED, found ?? cursor.rest)
    classes.add(found)
    if (!cursor.atEnd && !cursor.takeChar(',')) throw headerFault('DAV', EXPECTED, cursor.rest)
  }
  return classes
}

/**
 * Writes a `DAV` header.
 *
 * @throws InvalidInputError for no class at all, and for what is neither a token nor a URI in angle brackets.
 * @see RFC 4918 section 10.1
 */
export function formatDav(classes: Iterable<DavClass | (string & {})>): string {
  const list = [...classes]
  if (list.length === 0) throw headerInputError('DAV', EXPECTED, '')
  for (const each of list) {
    if (!isClass(each)) throw headerInputError('DAV', EXPECTED, each)
  }
  return list.join(', ')
}

function isClass(text: unknown): boolean {
  if (typeof text !== 'string') return false
  return TOKEN.test(text) || (text.startsWith('<') && text.endsWith('>') && isAbsoluteUri(text.slice(1, -1)))
}
