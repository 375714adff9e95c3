import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A condition about properties stands in their propstat, one about the resource in the response. @see RFC 4918 section 16 */
export const errorWrongScope: Rule = { id: 'error-wrong-scope', level: 'error' }

const CALDAV = 'urn:ietf:params:xml:ns:caldav'

/** Conditions that are about properties alone. */
const OF_PROPERTIES: readonly ClarkName[] = [
  '{DAV:}cannot-modify-protected-property',
  '{DAV:}supported-live-property',
  '{DAV:}valid-resourcetype',
  `{${CALDAV}}valid-timezone`,
  `{${CALDAV}}valid-schedule-default-calendar-URL`,
]

/** Conditions that are about the resource alone. */
const OF_RESOURCES: readonly ClarkName[] = [
  '{DAV:}lock-token-submitted',
  '{DAV:}no-conflicting-lock',
  '{DAV:}preserved-live-properties',
  '{DAV:}supported-report',
  '{DAV:}sync-traversal-supported',
  '{DAV:}number-of-matches-within-limits',
  '{DAV:}segment-must-identify-member',
  '{DAV:}collection-must-be-ordered',
]

/** Looks at the known conditions of responses that have propstats; where there is none, the response is the only place. */
export const checkErrorScope: BodyRuleMaker = (report) => ({
  response({ error, propstats }, places) {
    if (propstats.length === 0) return
    for (const condition of among(error, OF_PROPERTIES)) {
      report(errorWrongScope, { ...places, path: `${places.path}/error` }, { condition, expected: 'propstat' })
    }
    propstats.forEach((propstat, i) => {
      const place = places.propstats[i] ?? places
      for (const condition of among(propstat.error, OF_RESOURCES)) {
        report(errorWrongScope, { ...place, path: `${place.path}/error` }, { condition, expected: 'response' })
      }
    })
  },
})

function among(error: ErrorElement | undefined, names: readonly ClarkName[]): readonly ClarkName[] {
  return error?.conditions.map(({ name }) => name).filter((name) => names.includes(name)) ?? []
}
