/**
 * What may not stand in a path or query: runs of characters that are neither `pchar` nor a delimiter there, and a percent
 * sign that begins no escape.
 * @see RFC 3986 sections 3.3 and 3.4
 */
const ILLEGAL = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+|%(?![0-9A-Fa-f]{2})/g
/** The same, without the `#` that has a rule of its own. */
const ILLEGAL_BUT_HASH = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%#]|%(?![0-9A-Fa-f]{2})/
/** The same for an authority, where brackets enclose an IP literal. */
const ILLEGAL_IN_AUTHORITY = /[^A-Za-z0-9\-._~!$&'()*+,;=:@[\]%]+|%(?![0-9A-Fa-f]{2})/g
/** All that is not `pchar`: what is encoded in the name of a member. */
const NOT_PCHAR = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]+/g

const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/
/** An escape with a lower-case digit. */
const LOWER_ESCAPE = /%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])/g
/** An escape, in upper case, of what needs none: `-`, `.`, a digit, a letter, `_` or `~`. */
const UNRESERVED_ESCAPE = /%(?:2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)/g

const HEX = '[0-9A-F]'
const TAIL = `%[89AB]${HEX}`
/**
 * The escapes of one character in UTF-8: exactly what `decodeURIComponent` accepts.
 * @see RFC 3629 section 4
 */
const CHARACTER = /* @__PURE__ */ new RegExp(
  [
    `%[0-7]${HEX}`,
    `%(?:C[2-9A-F]|D${HEX})${TAIL}`,
    `%(?:E0%[AB]${HEX}|E[1-9A-CEF]${TAIL}|ED%[89]${HEX})${TAIL}`,
    `%(?:F0%[9AB]${HEX}|F[1-3]${TAIL}|F4%8${HEX})${TAIL}${TAIL}`,
  ].join('|'),
  'gi',
)

/** Percent-encodes what may not stand in a path or query; escapes that are there stay. */
export function encodeIllegal(text: string): string {
  return text.replace(ILLEGAL, encodeRun)
}

/** Whether a path or query has something to encode besides `#`. */
export function hasIllegal(text: string): boolean {
  return ILLEGAL_BUT_HASH.test(text)
}

/** Percent-encodes what may not stand in an authority. */
export function encodeAuthority(text: string): string {
  return text.replace(ILLEGAL_IN_AUTHORITY, encodeRun)
}

/** Percent-encodes a name so that it is one segment of a path. A lone surrogate becomes U+FFFD. */
export function encodeSegment(name: string): string {
  return name.replace(NOT_PCHAR, encodeRun)
}

/** Gives all escapes upper-case digits. */
export function upperEscapes(text: string): string {
  return text.replace(LOWER_ESCAPE, (triplet) => triplet.toUpperCase())
}

/**
 * The normal form of a text whose illegal characters are encoded: upper-case digits, unreserved characters decoded.
 * @see RFC 3986 sections 6.2.2.1 and 6.2.2.2
 */
export function normalEscapes(text: string): string {
  return upperEscapes(text).replace(UNRESERVED_ESCAPE, (triplet) => decodeURIComponent(triplet))
}

/** Whether a text has a percent sign that begins no escape. */
export function hasStrayPercent(text: string): boolean {
  return STRAY_PERCENT.test(text)
}

/** Whether the escapes of a text, which has no stray percent sign, are all UTF-8. */
export function isUtf8(text: string): boolean {
  if (!text.includes('%')) return true
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Decodes every escaped character of a text without stray percent signs; octets that are no UTF-8 stay escaped. */
export function decodeEscapes(text: string, utf8: boolean): string {
  if (!text.includes('%')) return text
  return utf8 ? decodeURIComponent(text) : text.replace(CHARACTER, (triplets) => decodeURIComponent(triplets))
}

function encodeRun(run: string): string {
  return encodeURIComponent(run.replace(/\p{Surrogate}/gu, '\ufffd'))
}
