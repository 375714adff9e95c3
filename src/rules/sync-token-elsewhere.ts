import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'

/** Only the answer to sync-collection has a sync token of its own. @see RFC 6578 section 6.4 */
export const syncTokenElsewhere: Rule = { id: 'sync-token-elsewhere', level: 'info' }

/** Looks for the token where another method or another report is answered. */
export const checkSyncTokenElsewhere: BodyRuleMaker = (report, context) => {
  const { method } = context
  const name = reportNameOf(context)
  const other = method !== undefined && method !== 'REPORT' ? method : name === 'sync-collection' ? undefined : name
  if (other === undefined) return undefined
  return {
    open(role, { path, position }) {
      if (role === 'sync-token')
        report(syncTokenElsewhere, { path: `${path}/sync-token`, position }, { answers: other })
    },
  }
}
