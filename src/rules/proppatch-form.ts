import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { requestPlaces } from './request-place.ts'

/** The answer to PROPPATCH is one response, about the Request-URI. @see RFC 4918 section 9.2 */
export const proppatchSingleResponse: Rule = { id: 'proppatch-single-response', level: 'error' }

/** The answer to PROPPATCH tells of properties, in propstats. @see RFC 4918 sections 9.2.1 and 13 */
export const proppatchPropstatForm: Rule = { id: 'proppatch-propstat-form', level: 'error' }

/** Looks for a second response, and for one about another path. */
export const checkSingleResponse: BodyRuleMaker = (report, { method, requestUri }) => {
  if (method !== 'PROPPATCH') return undefined
  const placeOf = requestPlaces(requestUri)
  let count = 0
  return {
    response({ href }, places) {
      const place = placeOf?.(href)
      if (++count === 2) report(proppatchSingleResponse, places, { href, further: true })
      else if (count === 1 && place !== undefined && place.relation !== 'self') {
        report(proppatchSingleResponse, places.hrefs[0] ?? places, { href, further: false })
      }
    },
  }
}

/** Looks for responses with a status alone: what concerns the whole request is told by the HTTP status. */
export const checkProppatchForm: BodyRuleMaker = (report, { method }) => {
  if (method !== 'PROPPATCH') return undefined
  return {
    response({ status, propstats }, places) {
      if (status === undefined || propstats.length > 0) return
      report(proppatchPropstatForm, { ...places, path: `${places.path}/status` }, { status: status.raw })
    },
  }
}
