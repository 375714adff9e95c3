import type { Rule } from '../issues/issue.ts'
import { namesAsked } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'
import { reportNameOf } from './report-name.ts'

/** Each property that was asked for is answered, with 404 if it does not exist. @see RFC 4918 section 9.1 */
export const propfindPropertyMissing: Rule = { id: 'propfind-property-missing', level: 'error' }

/** Reports that tell of properties as PROPFIND does. */
const LIKE_PROPFIND: readonly string[] = ['PROPFIND', 'REPORT']

/**
 * Looks in each response with propstats. A minimal answer leaves out what was not found, and a 208 may point to the
 * response that has told all.
 */
export const checkAskedProperties: BodyRuleMaker = (report, context) => {
  const asked = namesAsked(context)
  const { method } = context
  if (asked === undefined || method === undefined || !LIKE_PROPFIND.includes(method)) return undefined
  // A calendar-query has a rule of its own that says the same.
  if (mayBeMinimal(context) || reportNameOf(context) === 'calendar-query') return undefined
  return {
    response({ href, propstats, status, alreadyReported }, places) {
      if (propstats.length === 0 || status !== undefined || alreadyReported) return
      const missing = asked.filter((name) => !propstats.some((propstat) => propstat.has(name)))
      if (missing.length > 0) report(propfindPropertyMissing, places, { href, properties: missing.join(', ') })
    },
  }
}
