import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { statusClass } from '../status/status-class.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { requestPlaces } from './request-place.ts'
import { statusesOf } from './statuses-of.ts'

/** A multistatus in the answer to LOCK names what kept the lock from being granted. @see RFC 4918 section 9.10.3 */
export const lockFailureRequired: Rule = { id: 'lock-failure-required', level: 'error' }

/** Such an answer lists the Request-URI, too: with 424, if the cause lies elsewhere. @see RFC 4918 section 9.10.3 */
export const lockRequestUri424: Rule = { id: 'lock-request-uri-424', level: 'warning' }

/** Looks for a cause, and for the Request-URI. Where there is no response at all, there is another rule for that. */
export const checkLockFailure: BodyRuleMaker = (report, { method, requestUri }) => {
  if (method !== 'LOCK') return undefined
  const placeOf = requestPlaces(requestUri)
  let root: Place | undefined
  let empty = true
  let caused = false
  let listed = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response(response) {
      empty = false
      caused ||= statusesOf(response).some(isCause)
      listed ||= response.hrefs.some((href) => (placeOf?.(href)?.relation ?? 'self') === 'self')
    },
    end() {
      if (empty || root === undefined) return
      if (!caused) report(lockFailureRequired, root)
      if (!listed && placeOf !== undefined && requestUri !== undefined) report(lockRequestUri424, root, { requestUri })
    },
  }
}

/** Whether a status may be the cause of a failure; one that cannot be read may. */
function isCause(code: number | undefined): boolean {
  return code === undefined || (code !== 424 && statusClass(code) !== 'successful')
}
