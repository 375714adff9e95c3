import { defineProp, type Prop } from '../codec/prop.ts'
import { rawText } from '../codec/raw-text.ts'

/**
 * When the user can be invited: an iCalendar object with a VAVAILABILITY.
 * @see RFC 7953 section 7.2.4
 */
export const calendarAvailability: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-availability',
  rawText,
)
