import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyRule } from './property-rule.ts'

/** A calendar, and a scheduling inbox or outbox, is a collection as well. @see RFC 4791 section 4.2, RFC 6638 section 2 */
export const caldavResourcetype: Rule = { id: 'caldav-resourcetype', level: 'error' }

/** An address book is a collection as well. @see RFC 6352 section 5.2 */
export const carddavResourcetype: Rule = { id: 'carddav-resourcetype', level: 'error' }

/** Looks for calendars that are no collections. */
export const checkCalendarType: PropertyRule = /* @__PURE__ */ ofCollections(caldavResourcetype, [
  '{urn:ietf:params:xml:ns:caldav}calendar',
  '{urn:ietf:params:xml:ns:caldav}schedule-inbox',
  '{urn:ietf:params:xml:ns:caldav}schedule-outbox',
])

/** Looks for address books that are no collections. */
export const checkAddressbookType: PropertyRule = /* @__PURE__ */ ofCollections(carddavResourcetype, [
  '{urn:ietf:params:xml:ns:carddav}addressbook',
])

function ofCollections(rule: Rule, types: readonly ClarkName[]): PropertyRule {
  return {
    prop: '{DAV:}resourcetype',
    rule,
    *faults({ elements }) {
      const found = elements.find(({ name }) => types.includes(name))
      if (found === undefined) return
      if (!elements.some(({ name }) => name === '{DAV:}collection')) yield { type: found.localName }
    },
  }
}
