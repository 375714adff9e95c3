import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'
import { QUERY_SCHEMA } from './search-query-schema.ts'

/** Each match of a SEARCH has propstats. An example of the document has none, hence no error. @see RFC 5323 section 2.3 */
export const searchPropstat: Rule = { id: 'search-propstat', level: 'warning' }

/** Looks for matches with a status; what describes the grammar of searches has one rightly. */
export const checkMatches: BodyRuleMaker = (report, context) => {
  if (context.method !== 'SEARCH' || reportNameOf(context) === 'query-schema-discovery') return undefined
  return {
    response({ kind, status, href, extensions }, places) {
      if (kind !== 'status' || !isSuccess(status) || extensions.some(({ name }) => name === QUERY_SCHEMA)) return
      report(searchPropstat, places, { href })
    },
  }
}
