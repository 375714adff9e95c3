import { encodeIllegal } from './percent.ts'

/** The parts of a URI reference as they are written; there is no fragment. */
export interface Reference {
  readonly scheme: string | undefined
  /** Only behind a scheme. */
  readonly authority: string | undefined
  readonly path: string
  readonly query: string | undefined
}

/** `scheme ":"` of RFC 3986 section 3.1. */
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/
/** The schemes without `//` that occur in WebDAV bodies. */
const OPAQUE_SCHEME = /^(?:urn|mailto|opaquelocktoken|dav|tel|sips?)$/i

/**
 * Takes a URI reference apart.
 *
 * What stands before a colon is a scheme only when `//` follows or when it is one of the few known schemes that go
 * without: servers list members as `a:b.vcf`. Two things that the grammar of an href in a multistatus does not have are not
 * read as such, but as the mistakes they are: a `#` is part of a name that somebody forgot to encode, not a fragment, and
 * `//!svn/wrk` is a path that somebody joined badly, not the host `!svn`, to which nothing should be sent.
 * @see RFC 3986 appendix B, RFC 4918 section 8.3
 */
export function parseReference(text: string): Reference {
  const scheme = schemeOf(text)
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1)
  const hasAuthority = scheme !== undefined && rest.startsWith('//')
  const pathStart = hasAuthority ? authorityEnd(rest) : 0
  const queryStart = rest.indexOf('?', pathStart)
  return {
    scheme,
    authority: hasAuthority ? rest.slice(2, pathStart) : undefined,
    path: rest.slice(pathStart, queryStart === -1 ? rest.length : queryStart),
    query: queryStart === -1 ? undefined : rest.slice(queryStart + 1),
  }
}

/** A reference with its illegal characters percent-encoded and its scheme in lower case; the authority is as it was. */
export function encodeReference({ scheme, authority, path, query }: Reference): Reference {
  return {
    scheme: scheme?.toLowerCase(),
    authority,
    path: encodeIllegal(path),
    query: query === undefined ? undefined : encodeIllegal(query),
  }
}

/** Whether a reference is an absolute URI without hierarchy, such as `urn:…`. */
export function isOpaque(reference: Reference): boolean {
  return reference.scheme !== undefined && reference.authority === undefined
}

function schemeOf(text: string): string | undefined {
  if (text.startsWith('/')) return undefined
  const scheme = SCHEME.exec(text)?.[1]
  if (scheme === undefined) return undefined
  return text.startsWith('//', scheme.length + 1) || OPAQUE_SCHEME.test(scheme) ? scheme : undefined
}

function authorityEnd(rest: string): number {
  const length = rest.slice(2).search(/[/?#]/)
  return length === -1 ? rest.length : length + 2
}
