import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The server must know the time zone.
 * @see RFC 7809 sections 3.1.4, 3.1.5, 3.1.6
 */
export const validTimezone: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-timezone',
  empty,
)
