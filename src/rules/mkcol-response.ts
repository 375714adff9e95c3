import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { Propstat } from '../model/propstat.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker, ReportAt } from './body-rule.ts'

/** An extended MKCOL is answered by a `DAV:mkcol-response`, never by a multistatus. @see RFC 5689 sections 3 and 5.2 */
export const mkcolResponseRoot: Rule = { id: 'mkcol-response-root', level: 'error' }

/** A `DAV:mkcol-response` holds propstats, no responses and no hrefs. @see RFC 5689 section 5.2 */
export const mkcolResponseContent: Rule = { id: 'mkcol-response-content', level: 'error' }

/** Either all properties were set or none; then one is the reason, and the others depend on it. @see RFC 5689 section 3 */
export const mkcolResponseAtomic: Rule = { id: 'mkcol-response-atomic', level: 'error' }

/** Looks at the root of the answer to a MKCOL, unless it is known that the request set no properties. */
export const checkMkcolRoot: BodyRuleMaker = (report, { method, request }) => {
  if (method !== 'MKCOL') return undefined
  const plain = request !== undefined && 'props' in request && !('report' in request) && request.props.length === 0
  if (plain) return undefined
  return {
    open(role, place) {
      if (role === 'multistatus') report(mkcolResponseRoot, place)
    },
  }
}

/** Where the parts of a `DAV:mkcol-response` stand. */
export interface MkcolPlaces extends Place {
  readonly propstats: readonly Place[]
}

/** Looks at the propstats of a `DAV:mkcol-response` together. */
export function checkMkcolPropstats(propstats: readonly Propstat[], places: MkcolPlaces, report: ReportAt): void {
  if (propstats.length === 0) return report(mkcolResponseContent, places)
  const failed = propstats.filter(({ status }) => status !== undefined && !isSuccess(status))
  if (failed.length > 0 && failed.every(({ status }) => status?.code === 424)) report(mkcolResponseAtomic, places)
  propstats.forEach(({ status, error, names }, i) => {
    const place = places.propstats[i] ?? places
    if (failed.length > 0 && isSuccess(status)) report(mkcolResponseAtomic, place, { status: status?.code ?? 200 })
    if (error?.has('{DAV:}valid-resourcetype') && !names.includes('{DAV:}resourcetype')) {
      report(mkcolResponseAtomic, { ...place, path: `${place.path}/error` }, { condition: 'valid-resourcetype' })
    }
  })
}
