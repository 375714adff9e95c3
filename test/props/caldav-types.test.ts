import { describe, expectTypeOf, it } from 'vitest'
import type * as caldav from '../../src/caldav.ts'
import type { LangText } from '../../src/codec/lang-text.ts'
import type { SupportedData } from '../../src/codec/media-types.ts'
import type { Same, Values } from './values.ts'

/** What each descriptor of the pack reads, and what it writes where that is more. */
interface Expected {
  calendarAvailability: [string, string]
  calendarData: [string, string]
  calendarDescription: [LangText, LangText | string]
  calendarHomeSet: [readonly string[], readonly string[]]
  calendarTimezone: [string, string]
  calendarTimezoneId: [string, string]
  calendarUserAddressSet: [readonly string[], readonly string[]]
  calendarUserType: [string, string]
  managedAttachmentsServerURL: [string | undefined, string | undefined]
  maxAttachmentSize: [number, number]
  maxAttachmentsPerResource: [number, number]
  maxAttendeesPerInstance: [number, number]
  maxDateTime: [Date, Date]
  maxInstances: [number, number]
  maxResourceSize: [number, number]
  minDateTime: [Date, Date]
  scheduleCalendarTransp: ['opaque' | 'transparent', 'opaque' | 'transparent']
  scheduleDefaultCalendarURL: [string | undefined, string | undefined]
  scheduleInboxURL: [string, string]
  scheduleOutboxURL: [string, string]
  scheduleTag: [string, string]
  supportedCalendarComponentSet: [readonly string[], readonly string[]]
  supportedCalendarData: [readonly SupportedData[], readonly SupportedData[]]
  supportedCollationSet: [readonly string[], readonly string[]]
  timezoneServiceSet: [readonly string[], readonly string[]]
}

describe('the descriptors of ./caldav', () => {
  it('have the types of their values, in both directions', () => {
    expectTypeOf<Values<typeof caldav>>().toEqualTypeOf<Expected>()
    type Named = Same<keyof Values<typeof caldav>, keyof Expected>
    expectTypeOf<Named>().toEqualTypeOf<true>()
  })
})
