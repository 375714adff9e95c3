import type { Rule } from '../issues/issue.ts'
import { namesAsked } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'
import { reportNameOf } from './report-name.ts'

/** A calendar-query reports each property that was asked for, as PROPFIND does. @see RFC 4791 section 7.8 */
export const caldavQueryMissingProperty: Rule = { id: 'caldav-query-missing-property', level: 'error' }

/** Looks for each name in each response; a minimal answer may leave out what was not found (RFC 8144 section 2.1). */
export const checkQueryNames: BodyRuleMaker = (report, context) => {
  if (reportNameOf(context) !== 'calendar-query' || mayBeMinimal(context)) return undefined
  const asked = namesAsked(context)
  if (asked === undefined) return undefined
  return {
    response({ href, propstats }, places) {
      if (propstats.length === 0) return
      for (const property of asked) {
        if (propstats.some((propstat) => propstat.has(property))) continue
        report(caldavQueryMissingProperty, places, { href, property })
      }
    },
  }
}
