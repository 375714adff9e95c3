import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The Request-URI must name a collection that bindings can be added to.
 * @see RFC 5842 section 4
 */
export const bindIntoCollection: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}bind-into-collection', empty)

/**
 * The resource that is to be bound must exist.
 * @see RFC 5842 section 4
 */
export const bindSourceExists: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}bind-source-exists', empty)

/**
 * The resource must be one that further bindings can be made to.
 * @see RFC 5842 section 4
 */
export const bindingAllowed: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}binding-allowed', empty)

/**
 * A binding that is there can be replaced only if `Overwrite` is not `F`.
 * @see RFC 5842 sections 4, 6
 */
export const canOverwrite: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}can-overwrite', empty)

/**
 * The resource must be on the same server as the collection, or the server must support bindings across servers.
 * @see RFC 5842 sections 4, 6
 */
export const crossServerBinding: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cross-server-binding', empty)

/**
 * The binding must not close a cycle, unless the server supports cycles.
 * @see RFC 5842 sections 4, 6
 */
export const cycleAllowed: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cycle-allowed', empty)

/**
 * If the binding that is to be replaced is protected by a lock, its token must be submitted.
 * @see RFC 5842 section 4
 */
export const lockedOverwriteAllowed: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}locked-overwrite-allowed',
  empty,
)

/**
 * If the collection that the binding is moved from is locked, the token of its lock must be submitted.
 * @see RFC 5842 section 6
 */
export const lockedSourceCollectionUpdateAllowed: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}locked-source-collection-update-allowed',
  empty,
)

/**
 * If a lock protects the URL that the binding is moved from, its token must be submitted.
 * @see RFC 5842 section 6
 */
export const protectedSourceUrlDeletionAllowed: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}protected-source-url-deletion-allowed',
  empty,
)

/**
 * If a lock protects the URL that is to be unbound, its token must be submitted.
 * @see RFC 5842 section 5
 */
export const protectedUrlDeletionAllowed: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}protected-url-deletion-allowed',
  empty,
)

/**
 * If a lock protects the URL that the binding is moved to, its token must be submitted.
 * @see RFC 5842 section 6
 */
export const protectedUrlModificationAllowed: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}protected-url-modification-allowed',
  empty,
)

/**
 * The Request-URI must name a collection that bindings can be moved into.
 * @see RFC 5842 section 6
 */
export const rebindIntoCollection: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}rebind-into-collection',
  empty,
)

/**
 * The href in the request must name a resource.
 * @see RFC 5842 section 6
 */
export const rebindSourceExists: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}rebind-source-exists', empty)

/**
 * The Request-URI must name a collection.
 * @see RFC 5842 section 5
 */
export const unbindFromCollection: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}unbind-from-collection',
  empty,
)

/**
 * The segment must name a member of the collection.
 * @see RFC 5842 section 5
 */
export const unbindSourceExists: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}unbind-source-exists', empty)
