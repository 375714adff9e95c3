import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { answersSync } from './sync-report.ts'

/** Where a privilege is missing, a 403 says which. The reason cannot be seen: advice. @see RFC 3744 section 7.1.1 */
export const needPrivilegesExpected: Rule = { id: 'need-privileges-expected', level: 'info' }

/** Looks for a 403 without any condition, if the server has access control. */
export const checkNeedPrivileges: BodyRuleMaker = (report, context) => {
  // In the answer to sync-collection, 403 is for collections that cannot be synchronised.
  if (context.acl !== true || answersSync(context)) return undefined
  return {
    response({ kind, status, error, href }, places) {
      if (kind === 'status' && status?.code === 403 && error === undefined) {
        report(needPrivilegesExpected, places, { href })
      }
    },
  }
}
