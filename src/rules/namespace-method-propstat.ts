import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** The answer to a method that is not about properties has statuses and no propstats. @see RFC 4918 section 13 */
export const namespaceMethodPropstat: Rule = { id: 'namespace-method-propstat', level: 'error' }

const NAMESPACE_METHODS: readonly string[] = ['DELETE', 'COPY', 'MOVE', 'LOCK']

/** Looks for responses with propstats. */
export const checkStatusForm: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !NAMESPACE_METHODS.includes(method)) return undefined
  return {
    response({ propstats }, places) {
      if (propstats.length > 0) report(namespaceMethodPropstat, places.propstats[0] ?? places, { method })
    },
  }
}
