import type { Rule } from '../issues/issue.ts'
import { statusClass } from '../status/status-class.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A request that applies to redirect references themselves is not redirected. @see RFC 4437 sections 5 and 12.2 */
export const redirectrefApplied: Rule = { id: 'redirectref-applied', level: 'error' }

/** Methods that obey the header. */
const OBEYING: readonly string[] = ['PROPFIND', 'REPORT']

/** Methods that apply to the reference whatever the header says. */
const ALWAYS: readonly string[] = ['COPY', 'DELETE', 'LOCK', 'MOVE']

/** Looks for redirections, where the request shows that both sides know of redirect references. */
export const checkRedirectrefs: BodyRuleMaker = (report, { method, applyToRedirectRef: applied }) => {
  if (method === undefined || applied === undefined) return undefined
  if (!ALWAYS.includes(method) && !(applied && OBEYING.includes(method))) return undefined
  return {
    response({ href, status }, places) {
      const code = status?.code
      if (code === undefined || statusClass(code) !== 'redirection') return
      report(redirectrefApplied, { ...places, path: `${places.path}/status` }, { href, code, method })
    },
  }
}
