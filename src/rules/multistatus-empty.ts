import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** The answer to a method that always has something to report has a response. @see RFC 4918 section 14.16 */
export const multistatusEmpty: Rule = { id: 'multistatus-empty', level: 'warning' }

/** A REPORT or a SEARCH may have found nothing; the answer to these has at least one resource to tell of. */
const NEVER_EMPTY: readonly string[] = ['PROPFIND', 'PROPPATCH', 'DELETE', 'COPY', 'MOVE', 'LOCK', 'UPDATE']

/** Looks whether there is a response at all. */
export const checkEmpty: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !NEVER_EMPTY.includes(method)) return undefined
  let root: Place | undefined
  let empty = true
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response() {
      empty = false
    },
    end() {
      if (empty && root !== undefined) report(multistatusEmpty, root, { method })
    },
  }
}
