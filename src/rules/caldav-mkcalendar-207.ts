import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A multistatus answers a MKCALENDAR that failed: all properties failed, one for a reason. @see RFC 4791 section 5.3.1.1 */
export const caldavMkcalendar207: Rule = { id: 'caldav-mkcalendar-207', level: 'error' }

/** Looks for success, and for a response in which nothing is the cause of the failure. */
export const checkMkcalendar: BodyRuleMaker = (report, { method }) => {
  if (method !== 'MKCALENDAR') return undefined
  return {
    response({ href, propstats, status }, places) {
      const parts = propstats.length === 0 ? [{ status }] : propstats
      parts.forEach((part, i) => {
        const code = part.status?.code
        if (code === undefined || !isSuccess(part.status)) return
        report(caldavMkcalendar207, places.propstats[i] ?? places, { href, status: code })
      })
      if (parts.every((part) => part.status?.code === 424)) report(caldavMkcalendar207, places, { href, status: 424 })
    },
  }
}
