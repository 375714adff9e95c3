export type { AcePrincipal, AcePrincipalInput, PrincipalGroup } from './codec/ace-principal.ts'
export type { Ace, AceInput } from './codec/aces.ts'
export type { ActiveLock, LockDepth } from './codec/active-locks.ts'
export type { CurrentUser } from './codec/current-user.ts'
export type { Link } from './codec/links.ts'
export type { LockEntry, LockScope, LockType } from './codec/lock-entry.ts'
export type { Parent } from './codec/parents.ts'
export type { Quota } from './codec/quota.ts'
export type { AclRestrictions, AclRestrictionsInput } from './codec/restrictions.ts'
export type { SupportedPrivilege, SupportedPrivilegeInput } from './codec/supported-privileges.ts'
export type { VersionControlledBinding } from './codec/version-controlled-bindings.ts'
export { source } from './props/rfc2518.ts'
export {
  activity,
  autoUpdate,
  autoVersion,
  baseline,
  checkedIn,
  checkedOut,
  checkinFork,
  checkoutFork,
  checkoutSet,
  comment,
  creatorDisplayname,
  labelNameSet,
  predecessorSet,
  rootVersion,
  successorSet,
  supportedLivePropertySet,
  supportedMethodSet,
  supportedReportSet,
  versionHistory,
  versionName,
  versionSet,
  workspace,
  workspaceCheckoutSet,
} from './props/rfc3253.ts'
export {
  activityCheckoutSet,
  activitySet,
  activityVersionSet,
  autoMergeSet,
  baselineCollection,
  baselineControlledCollection,
  baselineControlledCollectionSet,
  currentActivitySet,
  currentWorkspaceSet,
  eclipsedSet,
  mergeSet,
  subactivitySet,
  subbaselineSet,
  unreserved,
  versionControlledBindingSet,
  versionControlledConfiguration,
} from './props/rfc3253-advanced.ts'
export { orderingType } from './props/rfc3648.ts'
export {
  acl,
  aclRestrictions,
  alternateURISet,
  currentUserPrivilegeSet,
  group,
  groupMemberSet,
  groupMembership,
  inheritedAclSet,
  owner,
  principal,
  principalCollectionSet,
  principalURL,
  supportedPrivilegeSet,
} from './props/rfc3744.ts'
export { quotaAvailableBytes, quotaUsedBytes } from './props/rfc4331.ts'
export { redirectLifetime, redirectref, reftarget } from './props/rfc4437.ts'
export {
  collection,
  creationdate,
  displayname,
  getcontentlanguage,
  getcontentlength,
  getcontenttype,
  getetag,
  getlastmodified,
  lockdiscovery,
  resourcetype,
  supportedlock,
} from './props/rfc4918.ts'
export { supportedQueryGrammarSet } from './props/rfc5323.ts'
export { currentUserPrincipal } from './props/rfc5397.ts'
export { parentSet, resourceId } from './props/rfc5842.ts'
export { addMember } from './props/rfc5995.ts'
export { syncToken } from './props/rfc6578.ts'
