import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The target of the redirect reference must be a legal URI reference.
 * @see RFC 4437 sections 6, 7
 */
export const legalReftarget: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}legal-reftarget', empty)

/**
 * If the collection is locked, the token of its lock must be submitted.
 * @see RFC 4437 sections 6, 7, RFC 5842 sections 4, 5, 6
 */
export const lockedUpdateAllowed: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}locked-update-allowed', empty)

/**
 * The resource must be a redirect reference.
 * @see RFC 4437 section 7
 */
export const mustBeRedirectref: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-redirectref', empty)

/**
 * The last segment of the URI must be available as a name in the collection.
 * @see RFC 4437 section 6, RFC 5842 sections 4, 6
 */
export const nameAllowed: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}name-allowed', empty)

/**
 * The collection that is to hold the redirect reference must exist.
 * @see RFC 4437 section 6
 */
export const parentResourceMustBeNonNull: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}parent-resource-must-be-non-null',
  empty,
)

/**
 * The server must support the lifetime that is asked for the redirect reference.
 * @see RFC 4437 sections 6, 7
 */
export const redirectLifetimeSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}redirect-lifetime-supported',
  empty,
)

/**
 * The server must support to change the lifetime of the redirect reference.
 * @see RFC 4437 section 7
 */
export const redirectLifetimeUpdateSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}redirect-lifetime-update-supported',
  empty,
)
