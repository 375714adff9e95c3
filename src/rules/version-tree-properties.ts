import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import { namesAsked } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'
import { reportNameOf } from './report-name.ts'

/** The properties of each version are reported as PROPFIND reports them. @see RFC 3253 section 3.7 */
export const versionTreeProperties: Rule = { id: 'version-tree-properties', level: 'error' }

/** Looks for versions without properties where some were asked for; a minimal answer may leave them out (RFC 8144). */
export const checkVersionTree: BodyRuleMaker = (report, context) => {
  if (reportNameOf(context) !== 'version-tree' || mayBeMinimal(context)) return undefined
  if ((namesAsked(context)?.length ?? 0) === 0) return undefined
  return {
    response({ kind, status, href }, places) {
      if (kind === 'status' && isSuccess(status)) report(versionTreeProperties, places, { href })
    },
  }
}
