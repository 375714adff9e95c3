import { attribute } from '../codec/attribute.ts'
import { hrefs } from '../codec/hrefs.ts'
import { icalUtc } from '../codec/ical-utc.ts'
import { integer } from '../codec/integer.ts'
import { type LangText, langText } from '../codec/lang-text.ts'
import { list } from '../codec/list.ts'
import { mediaTypes, type SupportedData } from '../codec/media-types.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { rawText } from '../codec/raw-text.ts'
import { some } from '../codec/some.ts'
import { token } from '../codec/token.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a calendar, as a value in `resourcetype`.
 * @see RFC 4791 section 9.1
 */
export const calendar: ClarkName = '{urn:ietf:params:xml:ns:caldav}calendar'

/**
 * A description of the calendar, for users.
 * @see RFC 4791 section 5.2.1
 */
export const calendarDescription: Prop<LangText, LangText | string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-description',
  langText,
)

/**
 * The time zone of the calendar, for times without one: an iCalendar object with a VTIMEZONE.
 * @see RFC 4791 section 5.2.2
 */
export const calendarTimezone: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-timezone',
  rawText,
)

/**
 * The kinds of components that the calendar takes: `VEVENT`, for example.
 * @see RFC 4791 section 5.2.3
 */
export const supportedCalendarComponentSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}supported-calendar-component-set',
  /* @__PURE__ */ some(/* @__PURE__ */ list('{urn:ietf:params:xml:ns:caldav}comp', /* @__PURE__ */ attribute('name'))),
)

/**
 * The media types that the calendar takes.
 * @see RFC 4791 section 5.2.4
 */
export const supportedCalendarData: Prop<readonly SupportedData[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}supported-calendar-data',
  /* @__PURE__ */ some(
    /* @__PURE__ */ mediaTypes('{urn:ietf:params:xml:ns:caldav}calendar-data', {
      contentType: 'text/calendar',
      version: '2.0',
    }),
  ),
)

/**
 * The size, in bytes, up to which the calendar takes an object.
 * @see RFC 4791 section 5.2.5
 */
export const maxResourceSize: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-resource-size',
  integer,
)

/**
 * The earliest date that the calendar takes.
 * @see RFC 4791 section 5.2.6
 */
export const minDateTime: Prop<Date> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}min-date-time',
  icalUtc,
)

/**
 * The latest date that the calendar takes.
 * @see RFC 4791 section 5.2.7
 */
export const maxDateTime: Prop<Date> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-date-time',
  icalUtc,
)

/**
 * How many instances a recurring object may have.
 * @see RFC 4791 section 5.2.8
 */
export const maxInstances: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-instances',
  integer,
)

/**
 * How many attendees an instance may have.
 * @see RFC 4791 section 5.2.9
 */
export const maxAttendeesPerInstance: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-attendees-per-instance',
  integer,
)

/**
 * The collections in which the calendars of a principal are.
 * @see RFC 4791 section 6.2.1
 */
export const calendarHomeSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-home-set',
  hrefs,
)

/**
 * The collations for matching text in reports.
 * @see RFC 4791 section 7.5.1
 */
export const supportedCollationSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}supported-collation-set',
  /* @__PURE__ */ list('{urn:ietf:params:xml:ns:caldav}supported-collation', token),
)

/**
 * The calendar object itself, in the answer to a report that asked for it; never in one to a PROPFIND.
 * @see RFC 4791 section 9.6
 */
export const calendarData: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-data',
  rawText,
)
