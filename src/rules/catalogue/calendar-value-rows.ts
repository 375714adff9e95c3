import { caldavIntegers } from '../caldav-integers.ts'
import { caldavTimezoneObject } from '../caldav-timezone-object.ts'
import * as values from '../caldav-values.ts'
import { carddavCollationSet } from '../carddav-collation-set.ts'
import { caldavResourcetype, carddavResourcetype } from '../resourcetype-collection.ts'
import { caldavStrongEtag, carddavStrongEtag } from '../strong-etag.ts'
import type { CatalogueRow, Sentence } from './row.ts'

const strength: Sentence = ({ missing, etag }) =>
  missing === true ? 'the object has no DAV:getetag' : `the entity tag ${etag ?? '…'} is weak`

/** The rules about the values of properties of calendars and address books. */
export const calendarValueRows: readonly CatalogueRow[] = [
  {
    rule: caldavStrongEtag,
    reference: 'RFC 4791 section 5.3.4',
    summary: 'A calendar object has an entity tag that is not weak.',
    message: strength,
    hint: 'make a tag that changes with every byte of the object: clients use it with If-Match',
  },
  {
    rule: caldavResourcetype,
    reference: 'RFC 4791 section 4.2, RFC 6638 sections 2.1 and 2.2',
    summary: 'A calendar, and a scheduling inbox or outbox, is a collection as well.',
    message: 'DAV:resourcetype has {type}, but not DAV:collection',
    hint: 'write both: <D:collection/><C:calendar/>',
  },
  {
    rule: values.caldavComponentSet,
    reference: 'RFC 4791 section 5.2.3',
    summary: 'CALDAV:supported-calendar-component-set has one CALDAV:comp or more, with names.',
    message: 'not a set of components: {detail}',
    hint: 'write <C:comp name="VEVENT"/> for each',
  },
  {
    rule: values.caldavSupportedData,
    reference: 'RFC 4791 section 5.2.4',
    summary: 'CALDAV:supported-calendar-data has one empty CALDAV:calendar-data or more.',
    message: 'not a set of data formats: {detail}',
    hint: 'write <C:calendar-data content-type="text/calendar" version="2.0"/>',
  },
  {
    rule: caldavIntegers,
    reference: 'RFC 4791 sections 5.2.5, 5.2.8 and 5.2.9, RFC 6352 section 6.2.3, RFC 8607 sections 6.2 and 6.3',
    summary: 'Limits of calendars and address books are positive decimal numbers.',
    message: ({ value }) => (value === '' ? 'the limit is empty' : `${value ?? '…'} is no positive decimal number`),
    hint: 'leave the property out where there is no limit',
  },
  {
    rule: values.caldavDateUtc,
    reference: 'RFC 4791 sections 5.2.6 and 5.2.7, RFC 5545 section 3.3.5',
    summary: 'CALDAV:min-date-time and CALDAV:max-date-time are dates of iCalendar in UTC.',
    message: 'no date of iCalendar in UTC: {detail}',
    hint: 'write 19000101T000000Z',
  },
  {
    rule: caldavTimezoneObject,
    reference: 'RFC 4791 section 5.2.2',
    summary: 'CALDAV:calendar-timezone is an iCalendar object with one VTIMEZONE.',
    message: ({ timezones, value }) =>
      timezones === undefined
        ? `not an iCalendar object, it begins with ${JSON.stringify(value ?? '')}`
        : `the iCalendar object has ${timezones} VTIMEZONE components instead of one`,
    hint: 'write a whole VCALENDAR; the name of a time zone goes into CALDAV:calendar-timezone-id',
  },
  {
    rule: values.caldavScheduleTag,
    reference: 'RFC 6638 section 9.3',
    summary: 'CALDAV:schedule-tag is an entity tag that is not weak.',
    message: 'no schedule tag: {detail}',
    hint: 'write it in quotes, without W/',
  },
  {
    rule: values.caldavScheduleTransp,
    reference: 'RFC 6638 section 9.1',
    summary: 'CALDAV:schedule-calendar-transp holds CALDAV:opaque or CALDAV:transparent.',
    message: 'neither opaque nor transparent: {detail}',
    hint: 'write <C:opaque/> or <C:transparent/>',
  },
  {
    rule: carddavStrongEtag,
    reference: 'RFC 6352 section 6.3.2.3',
    summary: 'An address object has an entity tag that is not weak.',
    message: strength,
    hint: 'make a tag that changes with every byte of the object: clients use it with If-Match',
  },
  {
    rule: carddavResourcetype,
    reference: 'RFC 6352 section 5.2',
    summary: 'An address book is a collection as well.',
    message: 'DAV:resourcetype has {type}, but not DAV:collection',
    hint: 'write both: <D:collection/><C:addressbook/>',
  },
  {
    rule: carddavCollationSet,
    reference: 'RFC 6352 section 8.3.1',
    summary: 'CARDDAV:supported-collation-set names i;ascii-casemap and i;unicode-casemap.',
    message: 'CARDDAV:supported-collation-set does not name {missing}',
    hint: 'support both, and name them',
  },
  {
    rule: values.carddavSupportedData,
    reference: 'RFC 6352 section 6.2.2',
    summary: 'CARDDAV:supported-address-data has one empty CARDDAV:address-data-type or more.',
    message: 'not a set of data formats: {detail}',
    hint: 'write <C:address-data-type content-type="text/vcard" version="3.0"/>',
  },
]
