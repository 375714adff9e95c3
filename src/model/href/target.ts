/**
 * What is remarkable about the text of an href; none of it keeps the href from being resolved.
 *
 * - `empty`: nothing but white space
 * - `not-simple-ref`: neither an absolute URI nor an absolute path
 * - `network-path`: begins with `//`, which would be a host; read as a path
 * - `colon-segment`: a relative path with a colon in its first segment, which is no scheme
 * - `not-http`: the scheme is neither `http` nor `https`
 * - `other-host`: host or port are not those of the base
 * - `fragment`: has a `#`, read as part of the name
 * - `dot-segments`: has `.` or `..` segments, encoded or not, which are removed
 * - `double-slash`: has empty segments, which are kept
 * - `invalid-characters`: has what must be percent-encoded, a stray `%` included
 * - `bad-escape`: has a percent sign that begins no escape, or escapes that are no UTF-8, left as written
 * - `over-encoded`: an encoded delimiter at the start, or an escape that was encoded again (`%2520`)
 * - `whitespace`: has white space around it, which is ignored
 */
export type HrefFlag =
  | 'empty'
  | 'not-simple-ref'
  | 'network-path'
  | 'colon-segment'
  | 'not-http'
  | 'other-host'
  | 'fragment'
  | 'dot-segments'
  | 'double-slash'
  | 'invalid-characters'
  | 'bad-escape'
  | 'over-encoded'
  | 'whitespace'

/** Where a target stands below its base: the base itself, a direct child, deeper, or elsewhere. */
export type Relation = 'self' | 'member' | 'descendant' | 'outside'

/**
 * What an href points to.
 *
 * @see RFC 4918 section 8.3, RFC 3986 sections 5.2 and 6.2.2
 */
export interface Target {
  /** The text of the href, untouched. */
  readonly raw: string
  /**
   * The absolute URL, percent-encoded where it was not; escapes it has stay, with upper-case digits. `undefined` when
   * neither the href nor the base names a scheme and host. User information is left out.
   */
  readonly url: string | undefined
  /**
   * The segments of the path, each percent-decoded once. An encoded slash is part of its segment, so that a segment is
   * no safe file name; none is ever `.` or `..`.
   */
  readonly segments: readonly string[]
  /** The last segment that is not empty, `''` for the root. */
  readonly name: string
  /**
   * The same for all equivalent URIs, with and without the slash at the end: `/a` and `/a/` meet, see `collection`.
   * Reserved characters are not the same as their escapes: `@` and `%40` differ here, but not in `segments`.
   */
  readonly key: string
  /** Whether the path ends in a slash. */
  readonly collection: boolean
  /**
   * By decoded segments and host; neither scheme nor empty segments count. `undefined` without a base. A target with the
   * base's path, but a query of its own, is outside, and so is an empty href: it is no mention of the base.
   */
  readonly relation: Relation | undefined
  readonly flags: readonly HrefFlag[]
}
