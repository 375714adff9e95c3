import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { Place } from '../read/hooks.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A 423 comes with the condition that failed, such as `DAV:lock-token-submitted`. @see RFC 4918 section 11.3 */
export const status423Condition: Rule = { id: 'status-423-condition', level: 'warning' }

/** `DAV:lock-token-submitted` names what is locked. @see RFC 4918 section 16 */
export const lockTokenSubmittedHref: Rule = { id: 'lock-token-submitted-href', level: 'error' }

/**
 * Beside a 423, whose href is that of the locked resource. RFC 4918 itself leaves the names out so, in the examples of
 * sections 9.6.2, 9.8.8 and 9.9.6.
 */
export const lockTokenSubmittedHrefOfLocked: Rule = { id: 'lock-token-submitted-href', level: 'warning' }

/** `DAV:no-conflicting-lock` best names the root of the lock. @see RFC 4918 section 16 */
export const noConflictingLockHref: Rule = { id: 'no-conflicting-lock-href', level: 'info' }

/** A status with the error that stands beside it. */
interface Outcome {
  readonly status: StatusLine | undefined
  readonly error: ErrorElement | undefined
}

/** Looks at the conditions about locks, in responses and propstats. */
export const checkLockedConditions: BodyRuleMaker = (report, { method }) => {
  const check = ({ status, error }: Outcome, place: Place): void => {
    const locked = status?.code === 423
    if (!locked && error === undefined) return
    const ofError = { ...place, path: `${place.path}/error` }
    if (locked && (error === undefined || error.conditions.length === 0)) {
      report(status423Condition, { ...place, path: `${place.path}/status` })
    }
    if (namesNothing(error?.get('{DAV:}lock-token-submitted'))) {
      report(locked ? lockTokenSubmittedHrefOfLocked : lockTokenSubmittedHref, ofError)
    }
    if (method === 'LOCK' && namesNothing(error?.get('{DAV:}no-conflicting-lock')))
      report(noConflictingLockHref, ofError)
  }
  return {
    response(response, places) {
      check(response, places)
      response.propstats.forEach((propstat, i) => {
        check(propstat, places.propstats[i] ?? places)
      })
    },
  }
}

/** Whether a condition is there, but no href in it. */
function namesNothing(condition: XmlElement | undefined): boolean {
  return (
    condition !== undefined && !condition.elements.some(({ name, text }) => name === '{DAV:}href' && text.trim() !== '')
  )
}
