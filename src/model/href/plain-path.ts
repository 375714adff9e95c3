import { isUtf8 } from './percent.ts'

/** What may stand in a path as it is, but for dots, slashes and escapes. */
const CHAR = "A-Za-z0-9\\-_~!$&'()*+,;=:@"
/** The escape of an ASCII character other than a dot and a percent sign. */
const ESCAPE = '%(?:2[0-46-9A-DFa-df]|[013-7][0-9A-Fa-f])'
/** A segment that does not begin with a dot. Each of its parts begins with what cannot continue the one before it. */
const SEGMENT = `(?:[${CHAR}]|${ESCAPE})[${CHAR}.]*(?:${ESCAPE}[${CHAR}.]*)*`
/** Nearly every href there is. */
const USUAL = /* @__PURE__ */ new RegExp(`^\\/(?:${SEGMENT}(?:\\/${SEGMENT})*\\/?)?$`)

/** An absolute path of legal characters. */
const LEGAL = /^\/[A-Za-z0-9\-._~!$&'()*+,;=:@/%]*$/
/** What a legal path may have that deserves a flag or a second look: empty or dotted segments, odd escapes. */
const REMARKABLE = /\/\/|\/\.|\/%2e|%25[0-9A-F]{2}|%(?![0-9A-F]{2})/i

/** Whether an href is an absolute path of legal characters about which there is nothing to say. */
export function isPlainPath(path: string): boolean {
  return USUAL.test(path) || (LEGAL.test(path) && !REMARKABLE.test(path) && isUtf8(path))
}
