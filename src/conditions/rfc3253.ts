import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * A label that is added must not be on another version of the history.
 * @see RFC 3253 section 8.2
 */
export const addMustBeNewLabel: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}add-must-be-new-label', empty)

/**
 * A new version-controlled resource for a given version cannot be made where there is a resource already.
 * @see RFC 3253 section 6.7
 */
export const cannotAddToExistingHistory: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-add-to-existing-history',
  empty,
)

/**
 * A version history cannot be copied.
 * @see RFC 3253 section 5.7
 */
export const cannotCopyHistory: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cannot-copy-history', empty)

/**
 * A version cannot be changed.
 * @see RFC 3253 sections 3.10, 3.12
 */
export const cannotModifyVersion: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cannot-modify-version', empty)

/**
 * The content of a checked-in version-controlled resource cannot be changed: check it out first.
 * @see RFC 3253 section 3.10
 */
export const cannotModifyVersionControlledContent: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-version-controlled-content',
  empty,
)

/**
 * A dead property of a checked-in version-controlled resource cannot be changed: check it out first.
 * @see RFC 3253 section 3.12
 */
export const cannotModifyVersionControlledProperty: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-version-controlled-property',
  empty,
)

/**
 * A version history cannot be moved.
 * @see RFC 3253 section 5.8
 */
export const cannotRenameHistory: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cannot-rename-history', empty)

/**
 * A version cannot be moved.
 * @see RFC 3253 section 3.15
 */
export const cannotRenameVersion: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}cannot-rename-version', empty)

/**
 * A working resource cannot be moved.
 * @see RFC 3253 section 9.7
 */
export const cannotRenameWorkingResource: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-rename-working-resource',
  empty,
)

/**
 * A checkin that forks the version history must ask for it with `DAV:fork-ok`.
 * @see RFC 3253 sections 4.4, 9.4
 */
export const checkinForkDiscouraged: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkin-fork-discouraged',
  empty,
)

/**
 * A checkin must not fork the version history.
 * @see RFC 3253 sections 4.4, 9.4
 */
export const checkinForkForbidden: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkin-fork-forbidden',
  empty,
)

/**
 * The version is checked out already; a further checkout must ask for a fork with `DAV:fork-ok`.
 * @see RFC 3253 sections 4.3, 9.3
 */
export const checkoutOfCheckedOutVersionIsDiscouraged: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkout-of-checked-out-version-is-discouraged',
  empty,
)

/**
 * The version is checked out already, and a further checkout is forbidden.
 * @see RFC 3253 sections 4.3, 9.3
 */
export const checkoutOfCheckedOutVersionIsForbidden: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkout-of-checked-out-version-is-forbidden',
  empty,
)

/**
 * The version has a successor; its checkout must ask for a fork with `DAV:fork-ok`.
 * @see RFC 3253 sections 4.3, 9.3
 */
export const checkoutOfVersionWithDescendantIsDiscouraged: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkout-of-version-with-descendant-is-discouraged',
  empty,
)

/**
 * The version has a successor, so that its checkout is forbidden.
 * @see RFC 3253 sections 4.3, 9.3
 */
export const checkoutOfVersionWithDescendantIsForbidden: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}checkout-of-version-with-descendant-is-forbidden',
  empty,
)

/**
 * The update is applied to the members of a collection that the `Depth` header includes.
 * @see RFC 3253 section 8.9
 */
export const depthUpdate: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}depth-update', empty)

/**
 * A label that is removed must be on the version.
 * @see RFC 3253 section 8.2
 */
export const labelMustExist: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}label-must-exist', empty)

/**
 * The resource must be checked in.
 * @see RFC 3253 sections 4.3, 8.2
 */
export const mustBeCheckedIn: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-checked-in', empty)

/**
 * The resource must be checked out.
 * @see RFC 3253 sections 4.4, 9.4
 */
export const mustBeCheckedOut: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-checked-out', empty)

/**
 * The resource must be a version-controlled resource that is checked out.
 * @see RFC 3253 section 4.5
 */
export const mustBeCheckedOutVersionControlledResource: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-be-checked-out-version-controlled-resource',
  empty,
)

/**
 * The href in the request must name a version.
 * @see RFC 3253 section 6.7
 */
export const mustBeVersion: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-version', empty)

/**
 * The resources asked for must be version histories.
 * @see RFC 3253 section 5.4
 */
export const mustBeVersionHistory: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-be-version-history',
  empty,
)

/**
 * The `Label` header must not be sent together with a request body that names a version.
 * @see RFC 3253 section 8.8
 */
export const mustNotHaveLabelAndApplyToVersion: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-not-have-label-and-apply-to-version',
  empty,
)

/**
 * The label must select a version in the history of the resource.
 * @see RFC 3253 sections 8.2, 8.5, 8.6, 8.7, 8.8, 8.9
 */
export const mustSelectVersionInHistory: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-select-version-in-history',
  empty,
)

/**
 * The automatic update must not overwrite a version that is no ancestor of the new one.
 * @see RFC 3253 section 9.4
 */
export const noOverwriteByAutoUpdate: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}no-overwrite-by-auto-update',
  empty,
)

/**
 * Versions cannot be deleted here.
 * @see RFC 3253 section 3.13
 */
export const noVersionDelete: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}no-version-delete', empty)

/**
 * The workspace must have no other version-controlled resource for that version history.
 * @see RFC 3253 section 6.7
 */
export const oneVersionControlledResourcePerHistoryPerWorkspace: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}one-version-controlled-resource-per-history-per-workspace',
  empty,
)

/**
 * There must be no resource at the Request-URI.
 * @see RFC 3253 sections 6.3, 13.5, RFC 4437 section 6, RFC 4791 section 5.3.1
 */
export const resourceMustBeNull: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}resource-must-be-null', empty)

/**
 * The server does not have this live property for this resource.
 * @see RFC 3253 sections 3.11, 3.12
 */
export const supportedLiveProperty: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}supported-live-property',
  empty,
)

/**
 * The server must support this report for this resource.
 * @see RFC 3253 section 3.6, RFC 6578 section 3.3
 */
export const supportedReport: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}supported-report', empty)

/**
 * The predecessors of the new version must descend from the root of the version history.
 * @see RFC 3253 sections 3.16, 4.4, 9.4
 */
export const versionHistoryIsTree: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}version-history-is-tree',
  empty,
)

/**
 * A workspace can be made at the Request-URI.
 * @see RFC 3253 section 6.3
 */
export const workspaceLocationOk: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}workspace-location-ok', empty)
