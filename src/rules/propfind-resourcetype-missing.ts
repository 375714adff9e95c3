import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import { propfindOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { mayBeMinimal } from './preferences.ts'

/** Each resource has a `DAV:resourcetype`, though it may be empty. @see RFC 4918 section 15.9 */
export const propfindResourcetypeMissing: Rule = { id: 'propfind-resourcetype-missing', level: 'error' }

const RESOURCETYPE = '{DAV:}resourcetype'

/** Looks whether it is said not to exist, and whether an answer about all properties leaves it out. */
export const checkResourcetype: BodyRuleMaker = (report, context) => {
  if (context.method !== 'PROPFIND') return undefined
  const request = propfindOf(context)
  const all = request !== undefined && request.kind !== 'prop' && !mayBeMinimal(context)
  return {
    response({ href, propstats, status, alreadyReported }, places) {
      const listed = propstats.findIndex((propstat) => propstat.has(RESOURCETYPE))
      if (listed >= 0) {
        const { path = places.path, props } = places.propstats[listed] ?? {}
        const position = props?.get(RESOURCETYPE) ?? places.position
        const denied = propstats[listed]?.status?.code === 404
        if (denied) {
          report(propfindResourcetypeMissing, { path: `${path}/prop/resourcetype`, position }, { href, found: true })
        }
        return
      }
      const told = propstats.some((propstat) => isSuccess(propstat.status))
      if (all && told && status === undefined && !alreadyReported) {
        report(propfindResourcetypeMissing, places, { href, found: false })
      }
    },
  }
}
