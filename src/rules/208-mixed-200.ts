import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** In one response 208 stands in the place of 200, not beside it. @see RFC 5842 section 7.1 */
export const rule208Mixed200: Rule = { id: '208-mixed-200', level: 'warning' }

/** Looks for a propstat with 200 beside one with 208. */
export const checkMixed208: BodyRuleMaker = (report) => ({
  response(response, places) {
    const found = response.alreadyReported ? response.propstats.findIndex(({ status }) => status?.code === 200) : -1
    if (found >= 0) report(rule208Mixed200, places.propstats[found] ?? places, { href: response.href })
  },
})
