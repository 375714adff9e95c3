import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** UNLOCK is answered with an HTTP status alone. @see RFC 4918 section 9.11 */
export const unlock207: Rule = { id: 'unlock-207', level: 'info' }

/** Reports that there is a body. */
export const checkUnlock: BodyRuleMaker = (report, { method }) => {
  if (method !== 'UNLOCK') return undefined
  return {
    open(role, place) {
      if (role === 'multistatus') report(unlock207, place)
    },
  }
}
