export {
  invalidSplit,
  noAccessRestrictions,
  validAccessRestriction,
  validAccessRestrictionChange,
  validAttendeeCommentChange,
} from './conditions/calendarserver.ts'
export {
  type Condition,
  type ConditionArgs,
  defineCondition,
  type EmptyCondition,
} from './conditions/define-condition.ts'
export { humanReadable, svnError } from './conditions/mod-dav.ts'
export type { NeededPrivilege, NeededPrivilegeInput } from './conditions/needed-privileges.ts'
export { readCondition } from './conditions/read-condition.ts'
export {
  addMustBeNewLabel,
  cannotAddToExistingHistory,
  cannotCopyHistory,
  cannotModifyVersion,
  cannotModifyVersionControlledContent,
  cannotModifyVersionControlledProperty,
  cannotRenameHistory,
  cannotRenameVersion,
  cannotRenameWorkingResource,
  checkinForkDiscouraged,
  checkinForkForbidden,
  checkoutOfCheckedOutVersionIsDiscouraged,
  checkoutOfCheckedOutVersionIsForbidden,
  checkoutOfVersionWithDescendantIsDiscouraged,
  checkoutOfVersionWithDescendantIsForbidden,
  depthUpdate,
  labelMustExist,
  mustBeCheckedIn,
  mustBeCheckedOut,
  mustBeCheckedOutVersionControlledResource,
  mustBeVersion,
  mustBeVersionHistory,
  mustNotHaveLabelAndApplyToVersion,
  mustSelectVersionInHistory,
  noOverwriteByAutoUpdate,
  noVersionDelete,
  oneVersionControlledResourcePerHistoryPerWorkspace,
  resourceMustBeNull,
  supportedLiveProperty,
  supportedReport,
  versionHistoryIsTree,
  workspaceLocationOk,
} from './conditions/rfc3253.ts'
export {
  activityLocationOk,
  atomicActivityCheckin,
  baselineControlledMembersMustBeCheckedIn,
  baselinesFromSameHistory,
  cannotCopyCollectionVersion,
  cannotMergeCheckedOutResource,
  cannotModifyCheckedInParent,
  cannotModifyDestinationCheckedInParent,
  cannotModifyVersionControlledConfiguration,
  checkoutNotAllowed,
  linearActivity,
  mergeMustBeComplete,
  mustBeActivity,
  mustBeBaseline,
  mustHaveNoVersionControlledMembers,
  mustNotUpdateBaselineCollection,
  noCheckedOutBaselineControlledCollectionMembers,
  oneBaselineControlledCollectionPerHistoryPerWorkspace,
  oneCheckoutPerActivityPerHistory,
  oneVersionPerHistoryPerBaseline,
  versionControlledConfigurationMustNotExist,
} from './conditions/rfc3253-advanced.ts'
export {
  collectionMustBeOrdered,
  orderedCollectionsSupported,
  segmentMustIdentifyMember,
} from './conditions/rfc3648.ts'
export {
  allowedPrincipal,
  denyBeforeGrant,
  grantOnly,
  limitedNumberOfAces,
  missingRequiredPrincipal,
  needPrivileges,
  noAbstract,
  noAceConflict,
  noInheritedAceConflict,
  noInvert,
  noProtectedAceConflict,
  notSupportedPrivilege,
  numberOfMatchesWithinLimits,
  recognizedPrincipal,
} from './conditions/rfc3744.ts'
export { quotaNotExceeded, sufficientDiskSpace } from './conditions/rfc4331.ts'
export {
  legalReftarget,
  lockedUpdateAllowed,
  mustBeRedirectref,
  nameAllowed,
  parentResourceMustBeNonNull,
  redirectLifetimeSupported,
  redirectLifetimeUpdateSupported,
} from './conditions/rfc4437.ts'
export {
  caldavMaxResourceSize,
  caldavNoUidConflict,
  caldavSupportedCollation,
  caldavSupportedFilter,
  calendarCollectionLocationOk,
  maxAttendeesPerInstance,
  maxDateTime,
  maxInstances,
  minDateTime,
  supportedCalendarComponent,
  supportedCalendarData,
  validCalendarData,
  validCalendarObjectResource,
  validFilter,
} from './conditions/rfc4791.ts'
export {
  cannotModifyProtectedProperty,
  lockTokenMatchesRequestUri,
  lockTokenSubmitted,
  noConflictingLock,
  noExternalEntities,
  preservedLiveProperties,
  propfindFiniteDepth,
} from './conditions/rfc4918.ts'
export {
  searchGrammarDiscoverySupported,
  searchGrammarSupported,
  searchMultipleScopeSupported,
  searchScopeValid,
} from './conditions/rfc5323.ts'
export { validResourcetype } from './conditions/rfc5689.ts'
export {
  bindIntoCollection,
  bindingAllowed,
  bindSourceExists,
  canOverwrite,
  crossServerBinding,
  cycleAllowed,
  lockedOverwriteAllowed,
  lockedSourceCollectionUpdateAllowed,
  protectedSourceUrlDeletionAllowed,
  protectedUrlDeletionAllowed,
  protectedUrlModificationAllowed,
  rebindIntoCollection,
  rebindSourceExists,
  unbindFromCollection,
  unbindSourceExists,
} from './conditions/rfc5842.ts'
export { allowClientDefinedUri } from './conditions/rfc5995.ts'
export {
  addressbookCollectionLocationOk,
  carddavMaxResourceSize,
  carddavNoUidConflict,
  carddavSupportedCollation,
  carddavSupportedFilter,
  supportedAddressData,
  supportedAddressDataConversion,
  validAddressData,
} from './conditions/rfc6352.ts'
export { syncTraversalSupported, validSyncToken } from './conditions/rfc6578.ts'
export {
  allowedAttendeeSchedulingObjectChange,
  allowedOrganizerSchedulingObjectChange,
  defaultCalendarNeeded,
  sameOrganizerInAllComponents,
  uniqueSchedulingObjectResource,
  validOrganizer,
  validScheduleDefaultCalendarURL,
  validSchedulingMessage,
} from './conditions/rfc6638.ts'
export { validTimezone } from './conditions/rfc7809.ts'
export {
  maxAttachmentSize,
  maxAttachmentsPerResource,
  validAction,
  validManagedId,
  validManagedIdParameter,
  validRid,
} from './conditions/rfc8607.ts'
export { sabreException, sabreHeader, sabreMessage } from './conditions/sabre.ts'
