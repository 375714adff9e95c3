import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * An activity can be made at the Request-URI.
 * @see RFC 3253 section 13.5
 */
export const activityLocationOk: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}activity-location-ok', empty)

/**
 * All resources checked out in the activity must be checked in together, or none of them.
 * @see RFC 3253 section 13.11
 */
export const atomicActivityCheckin: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}atomic-activity-checkin',
  empty,
)

/**
 * All version-controlled members of the baseline-controlled collection must be checked in before the update.
 * @see RFC 3253 section 12.13
 */
export const baselineControlledMembersMustBeCheckedIn: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}baseline-controlled-members-must-be-checked-in',
  empty,
)

/**
 * The two baselines must be from the same baseline history.
 * @see RFC 3253 section 12.7
 */
export const baselinesFromSameHistory: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}baselines-from-same-history',
  empty,
)

/**
 * The version of a collection cannot be copied.
 * @see RFC 3253 section 14.6
 */
export const cannotCopyCollectionVersion: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-copy-collection-version',
  empty,
)

/**
 * The merge source must not be a checked-out resource.
 * @see RFC 3253 section 11.2
 */
export const cannotMergeCheckedOutResource: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-merge-checked-out-resource',
  empty,
)

/**
 * The collection is version-controlled and checked in: its version-controlled members cannot be removed, moved or added.
 * @see RFC 3253 sections 14.4, 14.7, 14.8
 */
export const cannotModifyCheckedInParent: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-checked-in-parent',
  empty,
)

/**
 * The collection at the destination is version-controlled and checked in: it cannot get a version-controlled member.
 * @see RFC 3253 section 14.7
 */
export const cannotModifyDestinationCheckedInParent: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-destination-checked-in-parent',
  empty,
)

/**
 * A checked-in version-controlled configuration cannot be changed: check it out first.
 * @see RFC 3253 sections 12.12, 12.13, 12.14
 */
export const cannotModifyVersionControlledConfiguration: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}cannot-modify-version-controlled-configuration',
  empty,
)

/**
 * A merge that must not check anything out would have to.
 * @see RFC 3253 section 11.2
 */
export const checkoutNotAllowed: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}checkout-not-allowed', empty)

/**
 * The versions of an activity in one version history must form one line of descent.
 * @see RFC 3253 sections 13.10, 13.11
 */
export const linearActivity: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}linear-activity', empty)

/**
 * All versions of the merge set must be merged before the resource is checked in.
 * @see RFC 3253 section 11.6
 */
export const mergeMustBeComplete: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}merge-must-be-complete',
  empty,
)

/**
 * The resource must be an activity.
 * @see RFC 3253 section 13.6
 */
export const mustBeActivity: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-activity', empty)

/**
 * The href in the request must name a baseline.
 * @see RFC 3253 sections 12.6, 12.7
 */
export const mustBeBaseline: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}must-be-baseline', empty)

/**
 * A collection that is to begin with an existing baseline must have no version-controlled members.
 * @see RFC 3253 section 12.6
 */
export const mustHaveNoVersionControlledMembers: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-have-no-version-controlled-members',
  empty,
)

/**
 * The request must not change a member of a baseline collection.
 * @see RFC 3253 sections 12.11, 12.13, 12.14
 */
export const mustNotUpdateBaselineCollection: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}must-not-update-baseline-collection',
  empty,
)

/**
 * All version-controlled members of the baseline-controlled collection must be checked in.
 * @see RFC 3253 section 12.12
 */
export const noCheckedOutBaselineControlledCollectionMembers: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}no-checked-out-baseline-controlled-collection-members',
  empty,
)

/**
 * The workspace must have no other collection under control of that baseline history.
 * @see RFC 3253 section 12.6
 */
export const oneBaselineControlledCollectionPerHistoryPerWorkspace: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}one-baseline-controlled-collection-per-history-per-workspace',
  empty,
)

/**
 * An activity must have no more than one checkout from each version history.
 * @see RFC 3253 section 13.10
 */
export const oneCheckoutPerActivityPerHistory: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}one-checkout-per-activity-per-history',
  empty,
)

/**
 * A baseline must hold no more than one version of each version history.
 * @see RFC 3253 section 12.12
 */
export const oneVersionPerHistoryPerBaseline: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}one-version-per-history-per-baseline',
  empty,
)

/**
 * The collection must not have a version-controlled configuration already.
 * @see RFC 3253 section 12.6
 */
export const versionControlledConfigurationMustNotExist: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}version-controlled-configuration-must-not-exist',
  empty,
)
