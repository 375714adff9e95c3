import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { hasFailure } from './has-failure.ts'

/** A multistatus answers a LABEL that failed, and lists where it did. @see RFC 3253 section 8.2 */
export const labelFailures: Rule = { id: 'label-failures', level: 'error' }

/** Looks for a failure. An UPDATE has a multistatus in success, too, so that its body does not tell. */
export const checkLabelFailures: BodyRuleMaker = (report, { method }) => {
  if (method !== 'LABEL') return undefined
  let root: Place | undefined
  let failed = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response(response) {
      failed ||= hasFailure(response)
    },
    end() {
      if (root !== undefined && !failed) report(labelFailures, root)
    },
  }
}
