import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { requestPlaces } from './request-place.ts'

/** The answer to PROPFIND reaches as far as the Depth. @see RFC 4918 sections 9.1 and 10.2 */
export const propfindOutOfScope: Rule = { id: 'propfind-out-of-scope', level: 'error' }

/** Looks for what lies below the Request-URI, but deeper than asked. What lies elsewhere breaks `href-prefix-mismatch`. */
export const checkPropfindScope: BodyRuleMaker = (report, { method, requestUri, depth }) => {
  const placeOf = requestPlaces(requestUri)
  const reach = String(depth)
  if (placeOf === undefined || method !== 'PROPFIND' || (reach !== '0' && reach !== '1')) return undefined
  return {
    response({ hrefs }, places) {
      hrefs.forEach((href, i) => {
        const relation = placeOf(href)?.relation
        if (relation === 'descendant' || (relation === 'member' && reach === '0')) {
          report(propfindOutOfScope, places.hrefs[i] ?? places, { href, depth: reach })
        }
      })
    },
  }
}
