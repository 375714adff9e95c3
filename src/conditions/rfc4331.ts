import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The request must not exceed the quota of the user.
 * @see RFC 4331 section 6, RFC 8607 section 3.11
 */
export const quotaNotExceeded: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}quota-not-exceeded', empty, 507)

/**
 * There must be enough room to store the result of the request.
 * @see RFC 4331 section 6, RFC 8607 section 3.11
 */
export const sufficientDiskSpace: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}sufficient-disk-space',
  empty,
  507,
)
