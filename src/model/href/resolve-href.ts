import { trimSpace } from '../../xml/characters.ts'
import { originOf } from './authority.ts'
import { type Base, parseBase } from './base.ts'
import { referenceFlags } from './href-flags.ts'
import { pathKey, pathText } from './path.ts'
import { decodeEscapes, isUtf8, normalEscapes, upperEscapes } from './percent.ts'
import { isPlainPath } from './plain-path.ts'
import { encodeReference, isOpaque, parseReference, type Reference } from './reference.ts'
import { relationOf } from './relation.ts'
import type { HrefFlag, Relation, Target } from './target.ts'
import { type Place, transformReference } from './transform-reference.ts'

const NO_FLAGS: readonly HrefFlag[] = []

/**
 * Resolves the href of a multistatus body against the Request-URI; it never throws.
 *
 * `base` is an absolute URL, or an absolute path when the host is not known; anything else counts as no base.
 * @see RFC 4918 section 8.3, RFC 3986 section 5.2
 */
export function resolveHref(href: string, base?: string): Target {
  return hrefResolver(base)(href)
}

/** {@link resolveHref} for many hrefs with one base, which is read once. */
export function hrefResolver(base?: string): (href: string) => Target {
  const parsed = base === undefined ? undefined : parseBase(base)
  return (href) => {
    const path = ownPath(href, parsed)
    return isPlainPath(path) ? plainTarget(href, path, parsed) : anyTarget(href, parsed)
  }
}

/** An href without the scheme and host of the base, if it has the very same. */
function ownPath(href: string, base: Base | undefined): string {
  if (base === undefined || base.scheme === undefined || href.startsWith('/')) return href
  return href.startsWith(base.origin) ? href.slice(base.origin.length) : href
}

/** The short way for what nearly all servers send for nearly all names: no flags, and all escapes can be decoded. */
function plainTarget(href: string, path: string, base: Base | undefined): Target {
  const collection = path.endsWith('/')
  const encoded = path.slice(1).split('/')
  if (collection) encoded.pop()
  const escaped = path.includes('%')
  const segments = escaped ? encoded.map(decodeURIComponent) : encoded
  const origin = base === undefined ? '' : base.origin
  const key = collection && path.length > 1 ? path.slice(0, -1) : path
  return {
    raw: href,
    url: base?.scheme === undefined ? undefined : origin + (escaped ? upperEscapes(path) : path),
    segments,
    name: segments.at(-1) ?? '',
    key: origin + (escaped ? normalEscapes(key) : key),
    collection,
    relation: base === undefined ? undefined : relationOf(segments, base.names),
    flags: NO_FLAGS,
  }
}

/** What is known of an href before it is resolved. */
interface Reading {
  readonly raw: string
  readonly flags: readonly HrefFlag[]
  /** Whether the escapes in its path are UTF-8. */
  readonly utf8: boolean
}

function anyTarget(raw: string, base: Base | undefined): Target {
  const text = trimSpace(raw)
  const reference = parseReference(text)
  const encoded = encodeReference(reference)
  const utf8 = isUtf8(encoded.path)
  const flags = referenceFlags(text, reference, utf8, base)
  if (text !== raw) flags.push('whitespace')
  return isOpaque(reference)
    ? opaqueTarget({ raw, flags, utf8 }, encoded, base)
    : hierarchicalTarget({ raw, flags, utf8: utf8 && base?.utf8 !== false }, transformReference(encoded, base), base)
}

function hierarchicalTarget({ raw, flags, utf8 }: Reading, place: Place, base: Base | undefined): Target {
  const { scheme, authority, path } = place
  const query = queryText(place.query)
  const origin = originOf(scheme, authority)
  const segments: string[] = []
  for (const segment of path.segments) if (segment !== '..') segments.push(decodeEscapes(segment, utf8))
  return {
    raw,
    url: scheme === undefined ? undefined : origin + upperEscapes(pathText(path) + query),
    segments,
    name: segments.findLast((segment) => segment !== '') ?? '',
    key: origin + normalEscapes(pathKey(path) + query),
    collection: path.collection,
    relation: base === undefined ? undefined : flags.includes('empty') ? 'outside' : relationTo(base, segments, place),
    flags,
  }
}

/** A `urn:` or `mailto:`: it has no hierarchy, so all behind the scheme is one segment. */
function opaqueTarget({ raw, flags, utf8 }: Reading, encoded: Reference, base: Base | undefined): Target {
  const text = decodeEscapes(encoded.path, utf8)
  const name = text === '.' || text === '..' ? '' : text
  const url = `${encoded.scheme}:${encoded.path}${queryText(encoded.query)}`
  return {
    raw,
    url: upperEscapes(url),
    segments: name === '' ? [] : [name],
    name,
    key: normalEscapes(url),
    collection: false,
    relation: base === undefined ? undefined : 'outside',
    flags,
  }
}

function relationTo(base: Base, segments: readonly string[], { authority, query }: Place): Relation {
  if (base.authority !== undefined && authority !== base.authority) return 'outside'
  const relation = relationOf(segments, base.names)
  return relation === 'self' && query !== undefined && query !== base.query ? 'outside' : relation
}

function queryText(query: string | undefined): string {
  return query === undefined ? '' : `?${query}`
}
