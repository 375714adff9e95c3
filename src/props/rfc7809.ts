import { hrefs } from '../codec/hrefs.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { some } from '../codec/some.ts'
import { token } from '../codec/token.ts'

/**
 * The time zone services that the server takes its data from.
 * @see RFC 7809 section 5.1
 */
export const timezoneServiceSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}timezone-service-set',
  /* @__PURE__ */ some(hrefs),
)

/**
 * The name of the time zone of the calendar: `Europe/Berlin`, for example.
 * @see RFC 7809 section 5.2
 */
export const calendarTimezoneId: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-timezone-id',
  token,
)
