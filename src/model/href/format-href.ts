import { InvalidInputError } from '../../errors/invalid-input-error.ts'
import { parseBase } from './base.ts'
import { pathText } from './path.ts'
import { encodeSegment, upperEscapes } from './percent.ts'

export interface FormatHrefOptions {
  /** Whether the href ends in a slash, as that of a collection should. */
  readonly collection?: boolean
  /** The absolute URL or path of the collection that the segments are below; only its path is used. */
  readonly base?: string
}

/**
 * The href with these path segments, percent-encoded, as an absolute path: the inverse of `resolveHref`.
 *
 * Without segments it is the base itself, or the root. Throws `InvalidInputError` for what no href can say: a segment
 * that is empty, `.`, `..` or has a lone surrogate; and for a base that is
 * neither an absolute URL nor an absolute path, or whose path begins with `//`.
 * @see RFC 4918 section 8.3.1
 */
export function formatHref(segments: readonly string[], options: FormatHrefOptions = {}): string {
  const parts = options.base === undefined ? [] : [basePath(options.base)]
  for (const [index, segment] of segments.entries()) parts.push(formatSegment(segment, index))
  const path = parts.filter((part) => part !== '').join('/')
  return options.collection && path !== '' ? `/${path}/` : `/${path}`
}

/** The path of the base without the slashes at its ends. */
function basePath(text: string): string {
  const base = parseBase(text)
  const path = base === undefined ? '' : upperEscapes(pathText(base.path))
  if (path === '' || path.startsWith('//')) {
    throw invalid(`base ${JSON.stringify(text)} of an href`, 'an absolute URL or path that does not begin with //')
  }
  return path.endsWith('/') ? path.slice(1, -1) : path.slice(1)
}

function formatSegment(segment: string, index: number): string {
  const expected = unspeakable(segment)
  if (expected !== undefined) throw invalid(`segment ${index} of an href, ${JSON.stringify(segment)}`, expected)
  return encodeSegment(segment)
}

/** What a segment should have been, if no href can express it. */
function unspeakable(segment: string): string | undefined {
  if (segment === '') return 'a name that is not empty'
  if (segment === '.' || segment === '..') return 'a name other than the dot segments'
  return /\p{Surrogate}/u.test(segment) ? 'text without lone surrogates' : undefined
}

function invalid(what: string, expected: string): InvalidInputError {
  return new InvalidInputError(`${what}: expected ${expected}`)
}
