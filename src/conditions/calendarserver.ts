import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The recurring event cannot be split as asked.
 * @see calendarserver.org caldav-recursplit
 */
export const invalidSplit: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{http://calendarserver.org/ns/}invalid-split',
  empty,
  403,
)

/**
 * A scheduling message must not have an access restriction.
 * @see calendarserver.org caldav-privateevents section 4.2.7
 */
export const noAccessRestrictions: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{http://calendarserver.org/ns/}no-access-restrictions',
  empty,
  403,
)

/**
 * The access restriction must be one that the server knows.
 * @see calendarserver.org caldav-privateevents section 4.2.6
 */
export const validAccessRestriction: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{http://calendarserver.org/ns/}valid-access-restriction',
  empty,
  403,
)

/**
 * Only the organizer may change the access restriction.
 * @see calendarserver.org caldav-privateevents section 4.2.6
 */
export const validAccessRestrictionChange: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{http://calendarserver.org/ns/}valid-access-restriction-change',
  empty,
  403,
)

/**
 * An attendee must not change the private comments of others.
 * @see calendarserver.org caldav-privatecomments section 4.2.3
 */
export const validAttendeeCommentChange: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{http://calendarserver.org/ns/}valid-attendee-comment-change',
  empty,
  403,
)
