import type { Rule } from '../issues/issue.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { requestPlaces } from './request-place.ts'

/** A PROPFIND of what does not exist is answered with the HTTP status 404. @see RFC 4918 sections 9.1 and 13 */
export const propfindNonexistent207: Rule = { id: 'propfind-nonexistent-207', level: 'info' }

/** Looks whether all that the body says is that the Request-URI does not exist. nginx-dav-ext answers so. */
export const checkNonexistent: BodyRuleMaker = (report, { method, requestUri }) => {
  const placeOf = requestPlaces(requestUri)
  if (placeOf === undefined || method !== 'PROPFIND') return undefined
  let count = 0
  let missing: { readonly href: string; readonly place: Place } | undefined
  return {
    response(response, places) {
      const { href } = response
      if (++count === 1 && placeOf(href)?.relation === 'self' && saysNotFound(response))
        missing = { href, place: places }
    },
    end() {
      if (count === 1 && missing !== undefined) report(propfindNonexistent207, missing.place, { href: missing.href })
    },
  }
}

/** Whether a response says 404 of its resource, rather than of properties. */
function saysNotFound({ status, propstats }: ResponseElement): boolean {
  if (propstats.length === 0) return status?.code === 404
  return propstats.every((propstat) => propstat.status?.code === 404 && propstat.names.length === 0)
}
