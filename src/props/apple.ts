import { boolean } from '../codec/boolean.ts'
import { type Duration, duration } from '../codec/duration.ts'
import { integer } from '../codec/integer.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { text } from '../codec/text.ts'
import { token } from '../codec/token.ts'
import { xml } from '../codec/xml.ts'
import type { XmlElement } from '../xml/element.ts'

/**
 * The colour of a calendar: `#RRGGBB` or `#RRGGBBAA`, or what a client put there.
 */
export const calendarColor: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}calendar-color',
  token,
)

/**
 * The place of a calendar in a list.
 */
export const calendarOrder: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}calendar-order',
  integer,
)

/**
 * How often to fetch a subscribed calendar.
 */
export const refreshrate: Prop<Duration> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}refreshrate',
  duration,
)

/**
 * Whether the server made the calendar by itself; its form is not documented.
 */
export const autoprovisioned: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}autoprovisioned',
  xml,
)

/**
 * A description of a calendar, in the namespace of Apple.
 */
export const calendarDescription: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}calendar-description',
  text,
)

/**
 * The colour of an address book.
 */
export const addressbookColor: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://apple.com/ns/ical/}addressbook-color',
  token,
)

/**
 * What the server takes in a request for several changes: `simple` and `crud`, with limits.
 * @see calendarserver-bulk-change section 5.1
 */
export const bulkRequests: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{http://me.com/_namespace/}bulk-requests',
  xml,
)

/**
 * Whether a guardian restricts the account.
 */
export const guardianRestricted: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://me.com/_namespace/}guardian-restricted',
  boolean,
)
