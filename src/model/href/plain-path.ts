import { isUtf8 } from './percent.ts'
import { USUAL_PATH } from './usual-path.ts'

/** An absolute path of legal characters. */
const LEGAL = /^\/[A-Za-z0-9\-._~!$&'()*+,;=:@/%]*$/
/** What a legal path may have that deserves a flag or a second look: empty or dotted segments, odd escapes. */
const REMARKABLE = /\/\/|\/\.|\/%2e|%25[0-9A-F]{2}|%(?![0-9A-F]{2})/i

/** Whether an href is an absolute path of legal characters about which there is nothing to say. */
export function isPlainPath(path: string): boolean {
  return USUAL_PATH.test(path) || (LEGAL.test(path) && !REMARKABLE.test(path) && isUtf8(path))
}
