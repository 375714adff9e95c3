import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'
import { type NeededPrivilege, type NeededPrivilegeInput, neededPrivileges } from './needed-privileges.ts'

/**
 * The principals of the access control list must be among those that the server allows for the resource.
 * @see RFC 3744 section 8.1.1
 */
export const allowedPrincipal: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}allowed-principal', empty)

/**
 * All access control elements that deny must stand before those that grant.
 * @see RFC 3744 section 8.1.1
 */
export const denyBeforeGrant: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}deny-before-grant', empty)

/**
 * The access control list must not deny anything.
 * @see RFC 3744 section 8.1.1
 */
export const grantOnly: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}grant-only', empty)

/**
 * The access control list must not be longer than the server allows.
 * @see RFC 3744 section 8.1.1
 */
export const limitedNumberOfAces: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}limited-number-of-aces',
  empty,
)

/**
 * The access control list must have an element for each principal that the server requires.
 * @see RFC 3744 section 8.1.1
 */
export const missingRequiredPrincipal: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}missing-required-principal',
  empty,
)

/**
 * The user must have these privileges on these resources.
 * Servers may leave out which: that is read as an empty array.
 * @see RFC 3744 section 7.1.1, RFC 4791 section 5.3.1, RFC 6638 section 5.2
 */
export const needPrivileges: Condition<readonly NeededPrivilege[], readonly NeededPrivilegeInput[]> =
  /* @__PURE__ */ defineCondition('{DAV:}need-privileges', neededPrivileges, 403)

/**
 * The privileges of the access control list must not be abstract.
 * @see RFC 3744 section 8.1.1
 */
export const noAbstract: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}no-abstract', empty)

/**
 * The access control elements must not conflict with each other.
 * @see RFC 3744 section 8.1.1
 */
export const noAceConflict: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}no-ace-conflict', empty)

/**
 * The access control elements must not conflict with inherited ones.
 * @see RFC 3744 section 8.1.1
 */
export const noInheritedAceConflict: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}no-inherited-ace-conflict',
  empty,
)

/**
 * The access control list must not use `DAV:invert`.
 * @see RFC 3744 section 8.1.1
 */
export const noInvert: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}no-invert', empty)

/**
 * The access control elements must not conflict with protected ones.
 * @see RFC 3744 section 8.1.1
 */
export const noProtectedAceConflict: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}no-protected-ace-conflict',
  empty,
)

/**
 * The privileges of the access control list must be among those that the resource supports.
 * @see RFC 3744 section 8.1.1
 */
export const notSupportedPrivilege: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}not-supported-privilege',
  empty,
)

/**
 * The report found more than the server gives; in a multistatus, as the 507 of the Request-URI, it says that the list is cut short.
 * @see RFC 3744 sections 9.2, 9.4, RFC 4791 sections 7.8, 7.10, RFC 6352 section 8.6, RFC 6578 sections 3.2, 3.6
 */
export const numberOfMatchesWithinLimits: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}number-of-matches-within-limits',
  empty,
  507,
)

/**
 * The principals of the access control list must be known to the server.
 * @see RFC 3744 section 8.1.1
 */
export const recognizedPrincipal: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}recognized-principal', empty)
