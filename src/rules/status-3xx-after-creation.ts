import type { Rule } from '../issues/issue.ts'
import { statusClass } from '../status/status-class.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A resource that the request has created is not answered with a redirection. @see RFC 4918 section 12 */
export const status3xxAfterCreation: Rule = { id: 'status-3xx-after-creation', level: 'warning' }

/** Methods that create what their responses tell of. A body alone does not show it, hence no error. */
const CREATING: readonly string[] = ['PUT', 'POST', 'MKCOL', 'MKCALENDAR', 'COPY']

/** Looks for redirections in the answer to a method that creates. */
export const checkCreationStatus: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !CREATING.includes(method)) return undefined
  return {
    response({ status }, places) {
      const code = status?.code
      if (code === undefined || statusClass(code) !== 'redirection') return
      report(status3xxAfterCreation, { ...places, path: `${places.path}/status` }, { code, method })
    },
  }
}
