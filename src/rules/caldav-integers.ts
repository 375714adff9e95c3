import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyRule } from './property-rule.ts'

/** The limits of calendars and address books are decimal digits, and not 0. @see RFC 4791 sections 5.2.5, 5.2.8 and 5.2.9 */
export const caldavIntegers: Rule = { id: 'caldav-integers', level: 'error' }

const LIMITS: readonly ClarkName[] = [
  '{urn:ietf:params:xml:ns:caldav}max-resource-size',
  '{urn:ietf:params:xml:ns:caldav}max-instances',
  '{urn:ietf:params:xml:ns:caldav}max-attendees-per-instance',
  '{urn:ietf:params:xml:ns:caldav}max-attachment-size',
  '{urn:ietf:params:xml:ns:caldav}max-attachments-per-resource',
  '{urn:ietf:params:xml:ns:carddav}max-resource-size',
]

/** Looks at the digits: the codec takes 0, and refuses numbers that JavaScript cannot hold. */
export const checkLimits: readonly PropertyRule[] = /* @__PURE__ */ LIMITS.map((prop) => ({
  prop,
  rule: caldavIntegers,
  *faults({ text }) {
    const found = trimSpace(text)
    if (!/^0*[1-9][0-9]*$/.test(found)) yield { value: found.slice(0, 80) }
  },
}))
