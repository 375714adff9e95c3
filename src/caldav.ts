export type { LangText } from './codec/lang-text.ts'
export type { SupportedData } from './codec/media-types.ts'
export {
  calendar,
  calendarData,
  calendarDescription,
  calendarHomeSet,
  calendarTimezone,
  maxAttendeesPerInstance,
  maxDateTime,
  maxInstances,
  maxResourceSize,
  minDateTime,
  supportedCalendarComponentSet,
  supportedCalendarData,
  supportedCollationSet,
} from './props/rfc4791.ts'
export {
  calendarUserAddressSet,
  calendarUserType,
  scheduleCalendarTransp,
  scheduleDefaultCalendarURL,
  scheduleInbox,
  scheduleInboxURL,
  scheduleOutbox,
  scheduleOutboxURL,
  scheduleTag,
} from './props/rfc6638.ts'
export { calendarTimezoneId, timezoneServiceSet } from './props/rfc7809.ts'
export { calendarAvailability } from './props/rfc7953.ts'
export { managedAttachmentsServerURL, maxAttachmentSize, maxAttachmentsPerResource } from './props/rfc8607.ts'
