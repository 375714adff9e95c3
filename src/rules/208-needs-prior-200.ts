import { resourceIdOf } from '../bindings/resource-id.ts'
import type { Rule } from '../issues/issue.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** Before each 208, the same collection has been reported with 200. @see RFC 5842 section 7.1 */
export const rule208NeedsPrior200: Rule = { id: '208-needs-prior-200', level: 'error' }

/** Compares the `DAV:resource-id` of each 208 with those before it; any response with 200 will do that hides its own. */
export const checkPriorReport: BodyRuleMaker = (report) => {
  const reported = new Set<string>()
  /** Whether a response with 200 does not say which resource it is about. */
  let unnamed = false
  return {
    response(response, places) {
      const id = resourceIdOf(response)
      if (!response.alreadyReported) {
        if (!hasSuccess(response)) return
        if (id === undefined) unnamed = true
        else reported.add(id)
      } else if (!unnamed && (id === undefined ? reported.size === 0 : !reported.has(id))) {
        report(rule208NeedsPrior200, places, id === undefined ? undefined : { id })
      }
    },
  }
}

function hasSuccess({ propstats }: ResponseElement): boolean {
  return propstats.some(({ status }) => status?.code === 200)
}
