import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { resourceKeys } from './resource-key.ts'
import { isTruncation } from './truncation.ts'
import type { ValidateContext } from './validate-context.ts'

/** Each href of a calendar-multiget has a response. @see RFC 4791 section 7.9 */
export const caldavMultigetComplete: Rule = { id: 'caldav-multiget-complete', level: 'error' }

/** Each href of an addressbook-multiget has a response. @see RFC 6352 section 8.7 */
export const carddavMultigetComplete: Rule = { id: 'carddav-multiget-complete', level: 'error' }

/** A multiget gets what was asked for and nothing else. @see RFC 4791 section 7.9 */
export const caldavMultigetUnrequested: Rule = { id: 'caldav-multiget-unrequested', level: 'info' }

/** Compares the hrefs of the responses with those of the request, as resources. */
export const checkMultigetHrefs: BodyRuleMaker = (report, context) => {
  const asked = askedHrefs(context)
  if (asked === undefined) return undefined
  const { rule, hrefs } = asked
  const keyOf = resourceKeys(context.requestUri)
  const requested = new Set(hrefs.map(keyOf))
  /** What has no response yet. */
  const missing = new Map(hrefs.map((href) => [keyOf(href), href]))
  let root: Place | undefined
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response(response, places) {
      response.hrefs.forEach((href, i) => {
        const key = keyOf(href)
        missing.delete(key)
        if (href === '' || requested.has(key) || isTruncation(response)) return
        report(caldavMultigetUnrequested, places.hrefs[i] ?? places, { href })
      })
    },
    end({ truncated }) {
      if (root === undefined || truncated) return
      for (const href of missing.values()) report(rule, root, { href })
    },
  }
}

function askedHrefs(context: ValidateContext): { rule: Rule; hrefs: readonly string[] } | undefined {
  const calendars = reportOf(context, 'calendar-multiget')
  if (calendars !== undefined) return { rule: caldavMultigetComplete, hrefs: calendars.hrefs }
  const cards = reportOf(context, 'addressbook-multiget')
  return cards && { rule: carddavMultigetComplete, hrefs: cards.hrefs }
}
