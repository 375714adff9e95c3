import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { hasFailure } from './has-failure.ts'

/** The answer to an UPDATE that succeeded tells of the resource that was to be updated. @see RFC 3253 section 7.1 */
export const updateRequestUri: Rule = { id: 'update-request-uri', level: 'error' }

/** Looks for the Request-URI, unless something failed. */
export const checkUpdated: BodyRuleMaker = (report, { method, requestUri }) => {
  if (method !== 'UPDATE' || requestUri === undefined) return undefined
  const resolve = hrefResolver(requestUri)
  let root: Place | undefined
  let count = 0
  let settled = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response(response) {
      count++
      settled ||= hasFailure(response) || response.hrefs.some((href) => isSelf(resolve(href).relation))
    },
    end() {
      if (root !== undefined && count > 0 && !settled) report(updateRequestUri, root, { requestUri })
    },
  }
}

/** A Request-URI that is no base gives no relation, and so no ground for a complaint. */
function isSelf(relation: string | undefined): boolean {
  return relation === 'self' || relation === undefined
}
