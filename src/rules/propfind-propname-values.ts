import type { Rule } from '../issues/issue.ts'
import { propfindOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { listedValues } from './listed-values.ts'

/** The answer to `DAV:propname` lists names without values. @see RFC 4918 sections 9.1 and 14.21 */
export const propfindPropnameValues: Rule = { id: 'propfind-propname-values', level: 'error' }

/** Looks for values; the first of each response is reported. */
export const checkPropname: BodyRuleMaker = (report, context) => {
  if (context.method !== 'PROPFIND' || propfindOf(context)?.kind !== 'propname') return undefined
  return {
    response(response, places) {
      const [first, ...others] = listedValues(response, places)
      if (first !== undefined)
        report(propfindPropnameValues, first.place, { property: first.name, others: others.length })
    },
  }
}
