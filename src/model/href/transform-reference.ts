import { normalAuthority } from './authority.ts'
import { type Path, pathText, splitPath } from './path.ts'
import type { Reference } from './reference.ts'

/** The parts of a hierarchical URI; path and query have their illegal characters encoded, the authority is normal. */
export interface Place {
  readonly scheme: string | undefined
  readonly authority: string | undefined
  readonly path: Path
  readonly query: string | undefined
}

/**
 * Resolves a reference, whose illegal characters are encoded, against a base. Without a base what is missing stays missing.
 * @see RFC 3986 section 5.2.2
 */
export function transformReference(reference: Reference, base: Place | undefined): Place {
  const { path, query } = reference
  if (reference.scheme !== undefined && reference.authority !== undefined) {
    const authority = normalAuthority(reference.authority, reference.scheme)
    const rooted = path.startsWith('/') ? path : `/${path}`
    return { scheme: reference.scheme, authority, path: splitPath(rooted), query }
  }
  const scheme = base?.scheme
  const authority = base?.authority
  if (base === undefined || path.startsWith('/')) return { scheme, authority, path: splitPath(path), query }
  if (path === '') return { scheme, authority, path: base.path, query: query ?? base.query }
  const below = pathText(base.path)
  return { scheme, authority, path: splitPath(below.slice(0, below.lastIndexOf('/') + 1) + path), query }
}
