import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { hasFailure } from './has-failure.ts'

/** A multistatus answers an ORDERPATCH that failed, and lists what failed only. @see RFC 3648 section 7 */
export const orderpatchFailures: Rule = { id: 'orderpatch-failures', level: 'error' }

/** Looks for responses that tell of no failure. */
export const checkOrderpatch: BodyRuleMaker = (report, { method }) => {
  if (method !== 'ORDERPATCH') return undefined
  return {
    response(response, places) {
      if (!hasFailure(response)) report(orderpatchFailures, places, { href: response.href })
    },
  }
}
