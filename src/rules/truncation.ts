import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import type { ValidateContext } from './validate-context.ts'

const WITHIN_LIMITS = '{DAV:}number-of-matches-within-limits'

/** Whether a response has the status that says that the list it stands in is cut short. */
export function isTruncation({ kind, status }: ResponseElement): boolean {
  return kind === 'status' && status?.code === 507
}

/** The rule that such a response is for the Request-URI: any other 507 is about the resource it names. */
export function truncationAtRoot(rule: Rule, applies: (context: ValidateContext) => boolean): BodyRuleMaker {
  return (report, context) => {
    const { requestUri } = context
    if (requestUri === undefined || !applies(context)) return undefined
    const resolve = hrefResolver(requestUri)
    return {
      response(response, places) {
        const { href } = response
        if (href === '' || !isTruncation(response)) return
        const { relation } = resolve(href)
        if (relation !== undefined && relation !== 'self') report(rule, places.hrefs[0] ?? places, { href, requestUri })
      },
    }
  }
}

/** The rule that such a response names the condition that tells it from a lack of space. */
export function truncationCondition(rule: Rule, applies: (context: ValidateContext) => boolean): BodyRuleMaker {
  return (report, context) =>
    applies(context)
      ? {
          response(response, places) {
            if (!isTruncation(response) || response.error?.has(WITHIN_LIMITS)) return
            report(rule, places, { href: response.href })
          },
        }
      : undefined
}
