import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { shouldBeMinimal } from './preferences.ts'

/** A minimal answer leaves out what was not found. @see RFC 8144 section 2.1 */
export const minimal404Propstat: Rule = { id: 'minimal-404-propstat', level: 'warning' }

/** In a minimal answer a response with nothing left has an empty prop with 200, or a 200. @see RFC 8144 section 2.1 */
export const minimalEmptyResponse: Rule = { id: 'minimal-empty-response', level: 'error' }

/** The minimal answer to a PROPPATCH that was done is no multistatus. @see RFC 8144 section 2.2 */
export const minimalProppatch: Rule = { id: 'minimal-proppatch', level: 'warning' }

/** Looks for propstats with 404, of which the first is reported, and for responses with nothing in them. */
export const checkMinimalListing: BodyRuleMaker = (report, context) => {
  const listing = context.method === 'PROPFIND' || context.method === 'REPORT'
  if (!listing || !shouldBeMinimal(context)) return undefined
  let reported = false
  return {
    response({ href, status, propstats }, places) {
      if (status === undefined && propstats.length === 0) report(minimalEmptyResponse, places, { href })
      const missing = reported ? -1 : propstats.findIndex((propstat) => propstat.status?.code === 404)
      if (missing < 0) return
      reported = true
      report(minimal404Propstat, places.propstats[missing] ?? places)
    },
  }
}

/** Looks whether all that the body says is that all was done. */
export const checkMinimalProppatch: BodyRuleMaker = (report, context) => {
  if (context.method !== 'PROPPATCH' || !shouldBeMinimal(context)) return undefined
  let root: Place | undefined
  let done = false
  let failed = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response({ propstats, status }) {
      if (status === undefined && propstats.length > 0 && propstats.every((each) => isSuccess(each.status))) done = true
      else failed = true
    },
    end() {
      if (done && !failed && root !== undefined) report(minimalProppatch, root)
    },
  }
}
