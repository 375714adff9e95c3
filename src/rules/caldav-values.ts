import type { Rule } from '../issues/issue.ts'

/** `CALDAV:supported-calendar-component-set` names one component or more. @see RFC 4791 section 5.2.3 */
export const caldavComponentSet: Rule = { id: 'caldav-component-set', level: 'error' }

/** `CALDAV:supported-calendar-data` names one kind of data or more. @see RFC 4791 section 5.2.4 */
export const caldavSupportedData: Rule = { id: 'caldav-supported-data', level: 'error' }

/** The first and the last date are in UTC, in the form of iCalendar. @see RFC 4791 sections 5.2.6 and 5.2.7 */
export const caldavDateUtc: Rule = { id: 'caldav-date-utc', level: 'error' }

/** `CALDAV:schedule-tag` is an entity tag that is not weak. @see RFC 6638 section 9.3 */
export const caldavScheduleTag: Rule = { id: 'caldav-schedule-tag', level: 'error' }

/** `CALDAV:schedule-calendar-transp` holds one of two elements. @see RFC 6638 section 9.1 */
export const caldavScheduleTransp: Rule = { id: 'caldav-schedule-transp', level: 'error' }

/** `CARDDAV:supported-address-data` names one kind of data or more. @see RFC 6352 section 6.2.2 */
export const carddavSupportedData: Rule = { id: 'carddav-supported-data', level: 'error' }
