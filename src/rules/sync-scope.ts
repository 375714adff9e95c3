import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { answersSync } from './sync-report.ts'
import { isTruncation } from './truncation.ts'

/** At level 1 only members of the collection are reported. @see RFC 6578 section 3.3 */
export const syncLevel1Scope: Rule = { id: 'sync-level-1-scope', level: 'error' }

/** A collection is no member of itself; it is named where the list is cut short only. @see RFC 6578 section 3.2 */
export const syncSelfReported: Rule = { id: 'sync-self-reported', level: 'info' }

/** Looks where each reported resource stands below the Request-URI. */
export const checkSyncScope: BodyRuleMaker = (report, context) => {
  const { requestUri } = context
  if (requestUri === undefined || !answersSync(context)) return undefined
  const shallow = reportOf(context, 'sync-collection')?.level === 1
  const resolve = hrefResolver(requestUri)
  return {
    response(response, places) {
      if (isTruncation(response)) return
      response.hrefs.forEach((href, i) => {
        if (href === '') return
        const { relation } = resolve(href)
        const place = places.hrefs[i] ?? places
        if (relation === 'self') report(syncSelfReported, place, { href })
        else if (shallow && (relation === 'descendant' || relation === 'outside')) {
          report(syncLevel1Scope, place, { href, requestUri })
        }
      })
    },
  }
}
