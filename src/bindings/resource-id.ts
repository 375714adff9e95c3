import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { trimSpace } from '../xml/characters.ts'

/**
 * The URI that tells which resource a response is about, if `DAV:resource-id` was found in it.
 *
 * @see RFC 5842 section 3.1
 */
export function resourceIdOf(response: ResponseElement): string | undefined {
  for (const propstat of response.propstats) {
    if (!isSuccess(propstat.status)) continue
    const href = propstat.get('{DAV:}resource-id')?.child('{DAV:}href')
    if (href !== undefined) return trimSpace(href.text)
  }
  return undefined
}
