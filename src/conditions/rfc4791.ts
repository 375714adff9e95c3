import type { XmlElement } from '../xml/element.ts'
import { childElements } from './child-elements.ts'
import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'
import { someHrefs } from './some-hrefs.ts'

/**
 * A calendar collection can be there: it must not stand inside another one.
 * @see RFC 4791 sections 5.3.1, 5.3.2.1
 */
export const calendarCollectionLocationOk: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}calendar-collection-location-ok',
  empty,
)

/**
 * No instance may have more attendees than the calendar allows.
 * @see RFC 4791 section 5.3.2.1
 */
export const maxAttendeesPerInstance: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-attendees-per-instance',
  empty,
)

/**
 * No date may be later than the calendar allows.
 * @see RFC 4791 sections 5.3.2.1, 7.8, 7.9
 */
export const maxDateTime: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-date-time',
  empty,
)

/**
 * A recurring component must not have more instances than the calendar allows.
 * @see RFC 4791 section 5.3.2.1
 */
export const maxInstances: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-instances',
  empty,
)

/**
 * The resource must not be larger than the calendar allows, in octets.
 * @see RFC 4791 section 5.3.2.1, RFC 8607 section 3.11
 */
export const caldavMaxResourceSize: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-resource-size',
  empty,
)

/**
 * No date may be earlier than the calendar allows.
 * @see RFC 4791 sections 5.3.2.1, 7.8, 7.9
 */
export const minDateTime: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}min-date-time',
  empty,
)

/**
 * The UID must not be in use in the calendar; the href names the resource that has it.
 * @see RFC 4791 section 5.3.2.1
 */
export const caldavNoUidConflict: Condition<readonly string[], string> = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}no-uid-conflict',
  someHrefs,
)

/**
 * The calendar must support the type of the calendar components.
 * @see RFC 4791 section 5.3.2.1
 */
export const supportedCalendarComponent: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}supported-calendar-component',
  empty,
)

/**
 * The media type of the calendar data must be supported.
 * @see RFC 4791 sections 5.3.2.1, 7.8, 7.9
 */
export const supportedCalendarData: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}supported-calendar-data',
  empty,
)

/**
 * The collation must be one that the server supports.
 * @see RFC 4791 section 7.8
 */
export const caldavSupportedCollation: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}supported-collation',
  empty,
)

/**
 * The filter must only use properties and parameters that the server can match; the elements are those it cannot.
 * @see RFC 4791 section 7.8
 */
export const caldavSupportedFilter: Condition<readonly XmlElement[], readonly XmlElement[] | undefined> =
  /* @__PURE__ */ defineCondition('{urn:ietf:params:xml:ns:caldav}supported-filter', childElements)

/**
 * The calendar data must be valid for their media type.
 * @see RFC 4791 sections 5.2.10, 5.3.1, 5.3.2.1, 7.8
 */
export const validCalendarData: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-calendar-data',
  empty,
)

/**
 * The calendar data must obey the restrictions of a calendar object resource: one UID, no METHOD.
 * @see RFC 4791 section 5.3.2.1
 */
export const validCalendarObjectResource: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-calendar-object-resource',
  empty,
)

/**
 * The filter must be valid.
 * @see RFC 4791 section 7.8
 */
export const validFilter: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-filter',
  empty,
)
