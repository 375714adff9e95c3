import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { requestPlaces } from './request-place.ts'

/** A DELETE that failed at the Request-URI itself is answered with an HTTP status. @see RFC 4918 section 9.6.1 */
export const deleteRequestUriOnly: Rule = { id: 'delete-request-uri-only', level: 'info' }

/** Looks whether the Request-URI is all that the body tells of. */
export const checkDeleteScope: BodyRuleMaker = (report, { method, requestUri }) => {
  const placeOf = requestPlaces(requestUri)
  if (placeOf === undefined || method !== 'DELETE') return undefined
  let only: { readonly href: string; readonly place: Place } | undefined
  let others = false
  return {
    response({ href, hrefs }, places) {
      if (hrefs.every((each) => placeOf(each)?.relation === 'self')) only ??= { href, place: places }
      else others = true
    },
    end() {
      if (!others && only !== undefined) report(deleteRequestUriOnly, only.place, { href: only.href })
    },
  }
}
