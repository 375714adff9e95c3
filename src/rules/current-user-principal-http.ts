import type { Rule } from '../issues/issue.ts'
import { currentUserPrincipal } from '../props/rfc5397.ts'
import { decoded } from './decoded.ts'
import type { PropertyRule } from './property-rule.ts'

/** The current user's principal has an http or https URL. @see RFC 5397 section 3 */
export const currentUserPrincipalHttp: Rule = { id: 'current-user-principal-http', level: 'error' }

/** Looks for another scheme; a path takes that of the Request-URI. */
export const checkPrincipalScheme: PropertyRule = {
  prop: '{DAV:}current-user-principal',
  rule: currentUserPrincipalHttp,
  *faults(value) {
    const user = decoded(currentUserPrincipal, value)
    if (typeof user !== 'object') return
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(user.href)?.[1]
    if (scheme !== undefined && !/^https?$/i.test(scheme)) yield { href: user.href.slice(0, 80) }
  },
}
