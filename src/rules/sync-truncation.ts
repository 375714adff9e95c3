import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { answersSync } from './sync-report.ts'
import { isTruncation, truncationAtRoot, truncationCondition } from './truncation.ts'

/** A list that is cut short says so with a 507 for the Request-URI. @see RFC 6578 section 3.6 */
export const syncTruncation507: Rule = { id: 'sync-truncation-507', level: 'error' }

/** With this 507 comes the condition `DAV:number-of-matches-within-limits`. @see RFC 6578 section 3.6 */
export const syncTruncationCondition: Rule = { id: 'sync-truncation-condition', level: 'warning' }

/** The token of a list that is cut short is for the state reported so far, so it is a new one. @see RFC 6578 section 3.6 */
export const syncTruncationToken: Rule = { id: 'sync-truncation-token', level: 'error' }

/** Looks whom each 507 is for. */
export const checkSyncTruncation: BodyRuleMaker = /* @__PURE__ */ truncationAtRoot(syncTruncation507, answersSync)

/** Looks for the condition beside each 507. */
export const checkSyncCondition: BodyRuleMaker = /* @__PURE__ */ truncationCondition(
  syncTruncationCondition,
  answersSync,
)

/** Compares the token of a list that is cut short with that of the request: with the same one, a client would loop. */
export const checkSyncProgress: BodyRuleMaker = (report, context) => {
  const before = reportOf(context, 'sync-collection')?.syncToken
  if (before === undefined) return undefined
  let place: Place | undefined
  let truncated = false
  let reported = false
  return {
    open(role, { path, position }) {
      if (role === 'sync-token') place ??= { path: `${path}/sync-token`, position }
    },
    response(response) {
      if (isTruncation(response)) truncated = true
      else reported = true
    },
    end({ syncToken }) {
      if (place === undefined || !truncated || !reported || syncToken !== before) return
      report(syncTruncationToken, place, { token: before })
    },
  }
}
