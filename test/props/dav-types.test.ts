import { describe, expectTypeOf, it } from 'vitest'
import type { Ace, AceInput } from '../../src/codec/aces.ts'
import type { ActiveLock } from '../../src/codec/active-locks.ts'
import type { CurrentUser } from '../../src/codec/current-user.ts'
import type { Link } from '../../src/codec/links.ts'
import type { LockEntry } from '../../src/codec/lock-entry.ts'
import type { Parent } from '../../src/codec/parents.ts'
import type { PropName } from '../../src/codec/prop.ts'
import type { Quota } from '../../src/codec/quota.ts'
import type { AclRestrictions, AclRestrictionsInput } from '../../src/codec/restrictions.ts'
import type { SupportedPrivilege, SupportedPrivilegeInput } from '../../src/codec/supported-privileges.ts'
import type { VersionControlledBinding } from '../../src/codec/version-controlled-bindings.ts'
import type * as dav from '../../src/dav.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import type { Same, Values } from './values.ts'

/** What each descriptor of the pack reads, and what it writes where that is more. */
interface Expected {
  acl: [readonly Ace[], readonly AceInput[]]
  aclRestrictions: [AclRestrictions, AclRestrictionsInput]
  activityCheckoutSet: [readonly string[], readonly string[]]
  activitySet: [readonly string[], readonly string[]]
  activityVersionSet: [readonly string[], readonly string[]]
  addMember: [string, string]
  alternateURISet: [readonly string[], readonly string[]]
  autoMergeSet: [readonly string[], readonly string[]]
  autoUpdate: [string, string]
  autoVersion: [
    'checkout-checkin' | 'checkout-unlocked-checkin' | 'checkout' | 'locked-checkout' | undefined,
    'checkout-checkin' | 'checkout-unlocked-checkin' | 'checkout' | 'locked-checkout' | undefined,
  ]
  baselineCollection: [string, string]
  baselineControlledCollection: [string, string]
  baselineControlledCollectionSet: [readonly string[], readonly string[]]
  checkedIn: [string, string]
  checkedOut: [string, string]
  checkinFork: ['discouraged' | 'forbidden' | undefined, 'discouraged' | 'forbidden' | undefined]
  checkoutFork: ['discouraged' | 'forbidden' | undefined, 'discouraged' | 'forbidden' | undefined]
  checkoutSet: [readonly string[], readonly string[]]
  comment: [string, string]
  creationdate: [Date, Date]
  creatorDisplayname: [string, string]
  currentActivitySet: [readonly string[], readonly string[]]
  currentUserPrincipal: [CurrentUser, CurrentUser]
  currentUserPrivilegeSet: [ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>]
  currentWorkspaceSet: [readonly string[], readonly string[]]
  displayname: [string, string]
  eclipsedSet: [readonly string[], readonly string[]]
  getcontentlanguage: [string, string]
  getcontentlength: [number, number]
  getcontenttype: [string, string]
  getetag: [string, string]
  getlastmodified: [Date, Date]
  group: [string | undefined, string | undefined]
  groupMemberSet: [readonly string[], readonly string[]]
  groupMembership: [readonly string[], readonly string[]]
  inheritedAclSet: [readonly string[], readonly string[]]
  labelNameSet: [readonly string[], readonly string[]]
  lockdiscovery: [readonly ActiveLock[], readonly ActiveLock[]]
  mergeSet: [readonly string[], readonly string[]]
  orderingType: [string, string]
  owner: [string | undefined, string | undefined]
  parentSet: [readonly Parent[], readonly Parent[]]
  predecessorSet: [readonly string[], readonly string[]]
  principalCollectionSet: [readonly string[], readonly string[]]
  principalURL: [string, string]
  quotaAvailableBytes: [Quota, Quota | number]
  quotaUsedBytes: [Quota, Quota | number]
  redirectLifetime: ['permanent' | 'temporary', 'permanent' | 'temporary']
  reftarget: [string, string]
  resourceId: [string, string]
  resourcetype: [ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>]
  rootVersion: [string, string]
  source: [readonly Link[], readonly Link[]]
  subactivitySet: [readonly string[], readonly string[]]
  subbaselineSet: [readonly string[], readonly string[]]
  successorSet: [readonly string[], readonly string[]]
  supportedLivePropertySet: [ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>]
  supportedMethodSet: [readonly string[], readonly string[]]
  supportedPrivilegeSet: [readonly SupportedPrivilege[], readonly SupportedPrivilegeInput[]]
  supportedQueryGrammarSet: [ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>]
  supportedReportSet: [ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>]
  supportedlock: [readonly LockEntry[], readonly LockEntry[]]
  syncToken: [string, string]
  unreserved: [boolean, boolean]
  versionControlledBindingSet: [readonly VersionControlledBinding[], readonly VersionControlledBinding[]]
  versionControlledConfiguration: [string, string]
  versionHistory: [string, string]
  versionName: [string, string]
  versionSet: [readonly string[], readonly string[]]
  workspace: [string, string]
  workspaceCheckoutSet: [readonly string[], readonly string[]]
}

describe('the descriptors of ./dav', () => {
  it('have the types of their values, in both directions', () => {
    expectTypeOf<Values<typeof dav>>().toEqualTypeOf<Expected>()
    type Named = Same<keyof Values<typeof dav>, keyof Expected>
    expectTypeOf<Named>().toEqualTypeOf<true>()
  })
})
