/** A path without dot segments. */
export interface Path {
  /** Its segments, percent-encoded as they were. */
  readonly segments: readonly string[]
  readonly absolute: boolean
  /** Whether it ends in a slash. */
  readonly collection: boolean
}

/** A `.` or `..` segment, also encoded, among others. */
const SOME_DOTS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i
const DOTS = /^(?:\.|%2e){1,2}$/i
const ONE_DOT = /^(?:\.|%2e)$/i

/** Whether a path has dot segments. */
export function hasDots(path: string): boolean {
  return SOME_DOTS.test(path)
}

/**
 * Splits a path and removes its dot segments. Empty segments stay; in a relative path so do the `..` at its start.
 *
 * `//` at the end is an empty segment and a slash: `/a//` has the segments `a` and `''`.
 * @see RFC 3986 section 5.2.4
 */
export function splitPath(path: string): Path {
  const absolute = path.startsWith('/')
  const segments = (absolute ? path.slice(1) : path).split('/')
  const last = segments.at(-1) ?? ''
  if (last === '') segments.pop()
  if (!hasDots(path)) return { segments, absolute, collection: last === '' && path !== '' }
  return { segments: removeDots(segments, absolute), absolute, collection: last === '' || DOTS.test(last) }
}

/** A path as text, with its slash at the end. */
export function pathText(path: Path): string {
  return joinPath(path, path.collection)
}

/**
 * A path as text without the slash at the end. Behind an empty segment it stays: or else `/a//` would become `/a/`, which
 * is another path that becomes `/a`.
 */
export function pathKey(path: Path): string {
  return joinPath(path, path.segments.at(-1) === '')
}

function joinPath({ absolute, segments, collection }: Path, slash: boolean): string {
  const first = segments[0]
  if (first === undefined) return absolute ? '/' : collection ? '.' : ''
  const text = segments.join('/') + (slash ? '/' : '')
  if (absolute) return `/${text}`
  // RFC 3986 section 4.2: without the dot it would be read as a scheme or as an absolute path
  return first === '' || first.includes(':') ? `./${text}` : text
}

function removeDots(segments: readonly string[], absolute: boolean): string[] {
  const kept: string[] = []
  for (const segment of segments) {
    if (segment.length > 6 || !DOTS.test(segment)) kept.push(segment)
    else if (ONE_DOT.test(segment)) continue
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!absolute) kept.push('..')
  }
  return kept
}
