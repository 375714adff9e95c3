import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { originOf, requestPlaces } from './request-place.ts'

/** An href begins as the Request-URI does. @see RFC 4918 section 8.3 (erratum 1519) */
export const hrefPrefixMismatch: Rule = { id: 'href-prefix-mismatch', level: 'error' }

/** Methods whose answers are about one host. REPORT, SEARCH and those of RFC 3253 may tell of others. */
const OF_ONE_HOST: readonly string[] = ['PROPFIND', 'PROPPATCH', 'DELETE', 'LOCK', 'MKCALENDAR']

/** Methods with a second host: the one of the Destination. */
const OF_TWO_HOSTS: readonly string[] = ['COPY', 'MOVE']

/** Methods whose answers are about the Request-URI and what is below it. */
const OF_ONE_TREE: readonly string[] = ['PROPFIND', 'DELETE']

/** Compares hosts, and paths where the answer cannot be about others. */
export const checkHrefPrefix: BodyRuleMaker = (report, { method, requestUri, destination }) => {
  const placeOf = requestPlaces(requestUri)
  if (placeOf === undefined || requestUri === undefined || method === undefined) return undefined
  const origins = originsOf(method, requestUri, destination)
  const oneTree = OF_ONE_TREE.includes(method)
  if (origins === undefined && !oneTree) return undefined
  return {
    response({ hrefs }, places) {
      hrefs.forEach((href, i) => {
        const place = placeOf(href)
        if (place === undefined) return
        const otherHost = place.origin !== undefined && origins !== undefined && !origins.includes(place.origin)
        const outside = oneTree && place.relation === 'outside'
        if (!otherHost && !outside) return
        report(hrefPrefixMismatch, places.hrefs[i] ?? places, { href, requestUri, part: otherHost ? 'host' : 'path' })
      })
    },
  }
}

/** The hosts that the answer may be about; `undefined` if not all of them are known. */
function originsOf(method: string, requestUri: string, destination: string | undefined): readonly string[] | undefined {
  const origin = originOf(requestUri)
  if (origin === undefined) return undefined
  if (OF_ONE_HOST.includes(method)) return [origin]
  if (!OF_TWO_HOSTS.includes(method) || destination === undefined) return undefined
  return [origin, originOf(destination) ?? origin]
}
