import type { Rule } from '../issues/issue.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { isTruncation } from './truncation.ts'

/** The answer has no more members than the client wants. @see RFC 6578 section 3.7 */
export const syncLimitExceeded: Rule = { id: 'sync-limit-exceeded', level: 'error' }

/** Counts the members; the 507 that says that there are more is none. Reported for the first that is too many. */
export const checkSyncLimit: BodyRuleMaker = (report, context) => {
  const limit = reportOf(context, 'sync-collection')?.limit
  if (limit === undefined) return undefined
  let count = 0
  return {
    response(response, places) {
      if (isTruncation(response)) return
      const before = count
      count += Math.max(response.hrefs.length, 1)
      if (before <= limit && count > limit) report(syncLimitExceeded, places, { href: response.href, limit })
    },
  }
}
