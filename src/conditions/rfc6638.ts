import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'
import { hrefList } from './href-list.ts'

/**
 * An attendee must not change what attendees cannot change.
 * @see RFC 6638 section 3.2.4.4
 */
export const allowedAttendeeSchedulingObjectChange: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}allowed-attendee-scheduling-object-change',
  empty,
  403,
)

/**
 * The organizer must not change what organizers cannot change.
 * @see RFC 6638 section 3.2.4.3
 */
export const allowedOrganizerSchedulingObjectChange: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}allowed-organizer-scheduling-object-change',
  empty,
  403,
)

/**
 * The default calendar cannot be deleted or left unset.
 * @see RFC 6638 section 4.3.1.1
 */
export const defaultCalendarNeeded: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}default-calendar-needed',
  empty,
  403,
)

/**
 * All components of the scheduling object must have the same organizer.
 * @see RFC 6638 section 3.2.4.2
 */
export const sameOrganizerInAllComponents: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}same-organizer-in-all-components',
  empty,
  403,
)

/**
 * There must be no other scheduling object resource with this UID; the href names the one there is.
 * @see RFC 6638 section 3.2.4.1
 */
export const uniqueSchedulingObjectResource: Condition<readonly string[], string | undefined> =
  /* @__PURE__ */ defineCondition('{urn:ietf:params:xml:ns:caldav}unique-scheduling-object-resource', hrefList, 403)

/**
 * The organizer must be the user who owns the scheduling Outbox.
 * @see RFC 6638 section 5.2.2
 */
export const validOrganizer: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-organizer',
  empty,
  403,
)

/**
 * The default calendar must be a calendar of the user that can take scheduling objects.
 * @see RFC 6638 section 4.3.1.2
 */
export const validScheduleDefaultCalendarURL: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-schedule-default-calendar-URL',
  empty,
  403,
)

/**
 * The request body must be a valid scheduling message.
 * @see RFC 6638 section 5.2.1
 */
export const validSchedulingMessage: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-scheduling-message',
  empty,
  400,
)
