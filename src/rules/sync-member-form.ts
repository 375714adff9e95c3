import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'
import { answersSync } from './sync-report.ts'

/** A removed member has the status 404 and no propstat. @see RFC 6578 section 3.2 */
export const syncRemovedForm: Rule = { id: 'sync-removed-form', level: 'error' }

/** A new or changed member has propstats and no status. @see RFC 6578 section 3.2 */
export const syncChangedForm: Rule = { id: 'sync-changed-form', level: 'error' }

/** The same where the client asked for a minimal answer, which may have a status of 200. @see RFC 8144 section 2.1 */
export const syncChangedFormMinimal: Rule = { id: 'sync-changed-form', level: 'info' }

/** A member of which nothing was found has changed, it is not gone. @see RFC 6578 sections 3.2 and 3.13 */
export const syncAll404Propstat: Rule = { id: 'sync-all-404-propstat', level: 'info' }

/** A collection that cannot be synchronised has the status 403 and a condition that says so. @see RFC 6578 section 3.3 */
export const syncUnsupportedCollection: Rule = { id: 'sync-unsupported-collection', level: 'error' }

/** No status of a response but 404, 403 and 507 is foreseen. @see RFC 6578 section 3.2 */
export const syncOtherStatus: Rule = { id: 'sync-other-status', level: 'warning' }

/** Looks at how each response to a sync-collection report says what became of a member. */
export const checkSyncMembers: BodyRuleMaker = (report, context) => {
  if (!answersSync(context)) return undefined
  const changedForm = mayBeMinimal(context) ? syncChangedFormMinimal : syncChangedForm
  const deep = reportOf(context, 'sync-collection')?.level !== 1
  return {
    response(response, places) {
      const rule =
        response.kind === 'propstat' ? ruleOfPropstats(response) : ruleOfStatus(response, { changedForm, deep })
      if (rule === undefined) return
      const { href, status } = response
      report(rule, places, status?.code === undefined ? { href } : { href, status: status.code })
    },
  }
}

function ruleOfPropstats(response: ResponseElement): Rule | undefined {
  const { status, propstats, href } = response
  if (status?.code === 404 || status?.code === 410) return syncRemovedForm
  // Only a collection may be without an etag; for anything else this looks like a removal in the wrong form.
  const lacksAll = propstats.every((propstat) => propstat.status?.code === 404)
  const lacksEtag = lacksAll && propstats.some((propstat) => propstat.has('{DAV:}getetag'))
  return lacksEtag && !href.endsWith('/') ? syncAll404Propstat : undefined
}

interface StatusFacts {
  readonly changedForm: Rule
  /** Whether more than the members of the collection may have been asked for. */
  readonly deep: boolean
}

function ruleOfStatus({ status, error }: ResponseElement, { changedForm, deep }: StatusFacts): Rule | undefined {
  const code = status?.code
  if (isSuccess(status)) return changedForm
  if (code === 403) {
    const said = error?.has('{DAV:}supported-report') || error?.has('{DAV:}sync-traversal-supported')
    return deep && !said ? syncUnsupportedCollection : undefined
  }
  return code === undefined || code === 404 || code === 507 ? undefined : syncOtherStatus
}
