import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `CALDAV:calendar-timezone` is an iCalendar object with one VTIMEZONE. @see RFC 4791 section 5.2.2 */
export const caldavTimezoneObject: Rule = { id: 'caldav-timezone-object', level: 'error' }

/** Looks at the first line and counts the time zones; it does not read iCalendar. */
export const checkTimezone: PropertyRule = {
  prop: '{urn:ietf:params:xml:ns:caldav}calendar-timezone',
  rule: caldavTimezoneObject,
  *faults({ text }) {
    const found = trimSpace(text)
    const timezones = found.match(/^[ \t]*BEGIN:VTIMEZONE[ \t\r]*$/gim)?.length ?? 0
    if (!/^BEGIN:VCALENDAR[ \t\r]*\n/i.test(found)) yield { value: found.split('\n', 1)[0]?.slice(0, 80) ?? '' }
    else if (timezones !== 1) yield { timezones }
  },
}
