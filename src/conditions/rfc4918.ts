import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'
import { hrefList } from './href-list.ts'
import { someHrefs } from './some-hrefs.ts'

/**
 * The property is protected: clients cannot set it with PROPPATCH.
 * @see RFC 4918 section 16, RFC 3253 section 3.12, RFC 4331 section 3
 */
export const cannotModifyProtectedProperty: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-protected-property',
  empty,
  403,
)

/**
 * The Request-URI must lie in the scope of the lock that the token names.
 * @see RFC 4918 sections 16, 9.10.6, 9.11.1
 */
export const lockTokenMatchesRequestUri: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}lock-token-matches-request-uri',
  empty,
  409,
)

/**
 * The token of a lock that keeps others from writing must be submitted; the hrefs are the roots of such locks.
 * Servers that follow the examples of the RFC leave the hrefs out: they are read as an empty array.
 * @see RFC 4918 section 16
 */
export const lockTokenSubmitted: Condition<readonly string[], string | readonly string[]> =
  /* @__PURE__ */ defineCondition('{DAV:}lock-token-submitted', someHrefs, 423)

/**
 * No lock that is there may conflict with the one asked for; the hrefs are the roots of those that do.
 * @see RFC 4918 section 16
 */
export const noConflictingLock: Condition<readonly string[], string | readonly string[] | undefined> =
  /* @__PURE__ */ defineCondition('{DAV:}no-conflicting-lock', hrefList, 423)

/**
 * The request body must not use external entities.
 * @see RFC 4918 sections 16, 20.6
 */
export const noExternalEntities: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}no-external-entities',
  empty,
  403,
)

/**
 * Live properties must keep their meaning in the copy or at the new place, but the server cannot make them.
 * @see RFC 4918 section 16
 */
export const preservedLiveProperties: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}preserved-live-properties',
  empty,
  409,
)

/**
 * PROPFIND must ask for a finite depth on this collection.
 * @see RFC 4918 sections 16, 9.1.1
 */
export const propfindFiniteDepth: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}propfind-finite-depth',
  empty,
  403,
)
