import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'

/** The answer to PROPFIND tells success through propstats. @see RFC 4918 section 13 */
export const propfindStatusForm: Rule = { id: 'propfind-status-form', level: 'warning' }

/** Looks for responses that say success and nothing about properties; only a minimal answer may have them. */
export const checkPropfindForm: BodyRuleMaker = (report, context) => {
  if (context.method !== 'PROPFIND' || mayBeMinimal(context)) return undefined
  return {
    response({ href, status, propstats }, places) {
      if (propstats.length > 0 || !isSuccess(status)) return
      report(propfindStatusForm, { ...places, path: `${places.path}/status` }, { href, code: status?.code ?? 0 })
    },
  }
}
