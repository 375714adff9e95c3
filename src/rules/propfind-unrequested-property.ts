import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import { propfindOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { firstListed } from './first-listed.ts'

/** The answer lists what was asked for and no more. @see RFC 4918 section 9.1 */
export const propfindUnrequestedProperty: Rule = { id: 'propfind-unrequested-property', level: 'info' }

/** Looks for properties that were not named, each reported once: who adds one adds it everywhere. */
export const checkUnrequestedProperties: BodyRuleMaker = (report, context) => {
  const request = context.method === 'PROPFIND' ? propfindOf(context) : undefined
  if (request?.kind !== 'prop') return undefined
  const asked = new Set<ClarkName>(request.names)
  return firstListed(
    (name) => !asked.has(name),
    (name, place) => report(propfindUnrequestedProperty, place, { property: name }),
  )
}
