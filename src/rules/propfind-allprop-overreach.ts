import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import { propfindOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { firstListed } from './first-listed.ts'
import { notInAllprop } from './live-properties.ts'

/** The answer to `DAV:allprop` leaves out what is costly, unless it was included by name. @see RFC 4918 section 9.1 */
export const propfindAllpropOverreach: Rule = { id: 'propfind-allprop-overreach', level: 'warning' }

/** Looks for properties that their documents keep out of `DAV:allprop`; each is reported once. */
export const checkAllprop: BodyRuleMaker = (report, context) => {
  const request = context.method === 'PROPFIND' ? propfindOf(context) : undefined
  if (request?.kind !== 'allprop') return undefined
  const included = new Set<ClarkName>(request.include)
  return firstListed(
    (name) => notInAllprop.has(name) && !included.has(name),
    (name, place) => report(propfindAllpropOverreach, place, { property: name }),
  )
}
