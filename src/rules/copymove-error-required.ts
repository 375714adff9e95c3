import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { statusesOf } from './statuses-of.ts'

/** A multistatus in the answer to COPY or MOVE names what failed. @see RFC 4918 sections 9.8.3, 9.8.5 and 9.9.2 */
export const copymoveErrorRequired: Rule = { id: 'copymove-error-required', level: 'error' }

/** Looks for a status that is no success, or cannot be read. Where there is no response, there is another rule for that. */
export const checkCopyError: BodyRuleMaker = (report, { method }) => {
  if (method !== 'COPY' && method !== 'MOVE') return undefined
  let root: Place | undefined
  let empty = true
  let failed = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response(response) {
      empty = false
      failed ||= statusesOf(response).some((code) => code === undefined || code >= 300)
    },
    end() {
      if (!failed && !empty && root !== undefined) report(copymoveErrorRequired, root, { method })
    },
  }
}
