import { hrefResolver } from './resolve-href.ts'

/**
 * Whether two hrefs are the same URI in normal form, resolved against the base if there is one. A slash at the end makes
 * no difference.
 * @see RFC 3986 section 6.2.2
 */
export function equivalentHrefs(a: string, b: string, base?: string): boolean {
  if (a === b) return true
  const resolve = hrefResolver(base)
  return resolve(a).key === resolve(b).key
}
