import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { listedValues } from './listed-values.ts'
import { SETTING_PROPERTIES } from './proppatch-atomic.ts'

/** The answer to PROPPATCH names properties, without values. @see RFC 4918 sections 9.2.2 and 14.22 */
export const proppatchValues: Rule = { id: 'proppatch-values', level: 'warning' }

/** Looks for values; the first of each response is reported. Attributes may acknowledge a type (RFC 4316 section 4). */
export const checkProppatchValues: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !SETTING_PROPERTIES.includes(method)) return undefined
  return {
    response(response, places) {
      const [first, ...others] = listedValues(response, places)
      if (first !== undefined) report(proppatchValues, first.place, { property: first.name, others: others.length })
    },
  }
}
