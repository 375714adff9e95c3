import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { namesAsked } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'
import { reportNameOf } from './report-name.ts'

/** Principals are reported with the properties that were asked for, or with a status of 200. @see RFC 3744 section 9.3 */
export const principalReportProperties: Rule = { id: 'principal-report-properties', level: 'error' }

/** Of the third, no text says what is sent when no properties are asked for. */
const REPORTS: readonly string[] = ['principal-match', 'principal-property-search', 'acl-principal-prop-set']

/** Compares the form of each response with what was asked for. */
export const checkPrincipalReport: BodyRuleMaker = (report, context) => {
  const name = reportNameOf(context)
  const asked = namesAsked(context)
  if (name === undefined || asked === undefined || !REPORTS.includes(name)) return undefined
  if (asked.length === 0 && name === 'acl-principal-prop-set') return undefined
  if (asked.length > 0 && mayBeMinimal(context)) return undefined // RFC 8144 section 2.1
  const broken = asked.length > 0 ? lacksProperties : hasProperties
  return {
    response(response, places) {
      const { href } = response
      if (broken(response)) report(principalReportProperties, places, { href, asked: asked.length })
    },
  }
}

function lacksProperties({ kind, status }: ResponseElement): boolean {
  return kind === 'status' && isSuccess(status)
}

/** An empty `DAV:prop` may answer one in the request, which asks for nothing either. */
function hasProperties({ propstats }: ResponseElement): boolean {
  return propstats.some(({ names }) => names.length > 0)
}
