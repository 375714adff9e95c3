import { trimSpace } from '../../xml/characters.ts'
import { originOf } from './authority.ts'
import { pathText } from './path.ts'
import { decodeEscapes, isUtf8 } from './percent.ts'
import { encodeReference, isOpaque, parseReference } from './reference.ts'
import { type Place, transformReference } from './transform-reference.ts'

/** A base URI, prepared for resolving many hrefs against it. Its path is absolute. */
export interface Base extends Place {
  /** Scheme and authority, `''` when they are not known. */
  readonly origin: string
  /** The decoded segments that are not empty. */
  readonly names: readonly string[]
  /** Whether the escapes in the path are UTF-8. */
  readonly utf8: boolean
}

/**
 * Reads a base URI: an absolute URL, or an absolute path when the host is not known. Its fragment is ignored.
 *
 * Anything else (a relative path, a URN, the empty text) is no base: `undefined`.
 * @see RFC 3986 section 5.1
 */
export function parseBase(text: string): Base | undefined {
  const reference = parseReference(withoutFragment(trimSpace(text)))
  if (isOpaque(reference) || (reference.scheme === undefined && !reference.path.startsWith('/'))) return undefined
  const { scheme, authority, path, query } = transformReference(encodeReference(reference), undefined)
  const utf8 = isUtf8(pathText(path))
  const names: string[] = []
  for (const segment of path.segments) if (segment !== '') names.push(decodeEscapes(segment, utf8))
  return { scheme, authority, path, query, origin: originOf(scheme, authority), names, utf8 }
}

function withoutFragment(text: string): string {
  const hash = text.indexOf('#')
  return hash === -1 ? text : text.slice(0, hash)
}
