import { etag } from '../codec/etag.ts'
import { map } from '../codec/map.ts'
import { defineProp, type ReadableProp } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { refreshrate } from '../props/apple.ts'
import * as rfc3253 from '../props/rfc3253.ts'
import * as advanced from '../props/rfc3253-advanced.ts'
import { orderingType } from '../props/rfc3648.ts'
import * as acl from '../props/rfc3744.ts'
import * as quota from '../props/rfc4331.ts'
import * as redirect from '../props/rfc4437.ts'
import * as caldav from '../props/rfc4791.ts'
import * as dav from '../props/rfc4918.ts'
import { supportedQueryGrammarSet } from '../props/rfc5323.ts'
import { currentUserPrincipal } from '../props/rfc5397.ts'
import { addMember } from '../props/rfc5995.ts'
import * as carddav from '../props/rfc6352.ts'
import { syncToken } from '../props/rfc6578.ts'
import * as scheduling from '../props/rfc6638.ts'
import { calendarTimezoneId, timezoneServiceSet } from '../props/rfc7809.ts'
import { managedAttachmentsServerURL } from '../props/rfc8607.ts'
import * as aclRules from './acl-values.ts'
import * as caldavRules from './caldav-values.ts'
import * as rules from './dav-values.ts'
import type { DescribedProp } from './property-rule.ts'

/** `DAV:getetag` is read as text, whatever it holds, because clients send it back as it is; its form is that of `etag`. */
const getetag: ReadableProp<unknown> = /* @__PURE__ */ defineProp('{DAV:}getetag', etag)

const scheduleTag: ReadableProp<unknown> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-tag',
  /* @__PURE__ */ map(
    etag,
    ({ raw, weak }) => {
      if (weak) throw new InvalidInputError(`expected a tag that is not weak, found ${raw.slice(0, 40)}`)
      return raw
    },
    (raw) => raw,
  ),
)

const LOCK_RULES = [
  rules.propActivelockContent,
  rules.propActivelockLockroot,
  rules.propActivelockDepth,
  rules.propActivelockTimeout,
  rules.propLocktokenUri,
  rules.propLockrootHref,
  rules.propLockscopeChoice,
]

const HREFS: readonly ReadableProp<unknown>[] = [
  rfc3253.checkedIn,
  rfc3253.checkedOut,
  rfc3253.predecessorSet,
  rfc3253.successorSet,
  rfc3253.checkoutSet,
  rfc3253.versionSet,
  rfc3253.rootVersion,
  rfc3253.versionHistory,
  rfc3253.workspaceCheckoutSet,
  rfc3253.workspace,
  rfc3253.autoUpdate,
  advanced.mergeSet,
  advanced.autoMergeSet,
  advanced.baselineControlledCollection,
  advanced.subbaselineSet,
  advanced.baselineCollection,
  advanced.versionControlledConfiguration,
  advanced.baselineControlledCollectionSet,
  advanced.activityVersionSet,
  advanced.activityCheckoutSet,
  advanced.subactivitySet,
  advanced.currentWorkspaceSet,
  advanced.activitySet,
  advanced.currentActivitySet,
  acl.alternateURISet,
  acl.principalURL,
  acl.groupMemberSet,
  acl.groupMembership,
  acl.inheritedAclSet,
  acl.principalCollectionSet,
  caldav.calendarHomeSet,
  scheduling.scheduleInboxURL,
  scheduling.scheduleOutboxURL,
  scheduling.calendarUserAddressSet,
  scheduling.scheduleDefaultCalendarURL,
  timezoneServiceSet,
  managedAttachmentsServerURL,
  carddav.addressbookHomeSet,
  carddav.principalAddress,
]

/** Properties without a rule of their own. Texts are among them: what stands in a text may not be markup. */
const OTHERS: readonly ReadableProp<unknown>[] = [
  dav.displayname,
  rfc3253.comment,
  rfc3253.creatorDisplayname,
  rfc3253.versionName,
  rfc3253.checkoutFork,
  rfc3253.checkinFork,
  rfc3253.labelNameSet,
  advanced.eclipsedSet,
  advanced.versionControlledBindingSet,
  supportedQueryGrammarSet,
  syncToken,
  caldav.calendarDescription,
  caldav.supportedCollationSet,
  scheduling.calendarUserType,
  calendarTimezoneId,
  carddav.addressbookDescription,
]

/** The properties whose values are checked by their codecs: those of the RFCs, and one of Apple's with an RFC's grammar. */
export const describedProps: readonly DescribedProp[] = [
  { prop: dav.creationdate, rule: rules.propCreationdateSyntax, others: [rules.propDateWeekday] },
  { prop: dav.getlastmodified, rule: rules.propGetlastmodifiedSyntax, others: [rules.propDateWeekday] },
  { prop: getetag, rule: rules.propGetetagSyntax },
  { prop: dav.resourcetype, rule: rules.propResourcetypeContent },
  { prop: dav.lockdiscovery, rule: rules.propLockdiscoveryContent, others: LOCK_RULES },
  { prop: dav.supportedlock, rule: rules.propSupportedlockContent, others: [rules.propLockscopeChoice] },
  { prop: rfc3253.supportedMethodSet, rule: rules.supportedMethodName },
  { prop: rfc3253.supportedReportSet, rule: rules.supportedReportContent },
  { prop: rfc3253.supportedLivePropertySet, rule: rules.supportedLivePropertyContent },
  { prop: rfc3253.autoVersion, rule: rules.autoVersionChoice },
  { prop: advanced.unreserved, rule: rules.propBooleanSyntax },
  { prop: orderingType, rule: rules.orderingTypeHref },
  {
    prop: acl.acl,
    rule: aclRules.aclAceContent,
    others: [aclRules.aclPrincipalChoice, aclRules.aclPrivilegeNonempty, aclRules.aclInheritedHref],
  },
  {
    prop: acl.supportedPrivilegeSet,
    rule: aclRules.supportedPrivilegeContent,
    others: [aclRules.supportedPrivilegeLang],
  },
  { prop: acl.currentUserPrivilegeSet, rule: aclRules.currentUserPrivilegeContent },
  { prop: acl.owner, rule: aclRules.ownerGroupContent },
  { prop: acl.group, rule: aclRules.ownerGroupContent },
  { prop: acl.aclRestrictions, rule: aclRules.aclRestrictionsContent },
  { prop: quota.quotaAvailableBytes, rule: rules.quotaInteger },
  { prop: quota.quotaUsedBytes, rule: rules.quotaInteger },
  { prop: redirect.reftarget, rule: rules.redirectrefProperties },
  { prop: redirect.redirectLifetime, rule: rules.redirectrefProperties },
  { prop: currentUserPrincipal, rule: rules.currentUserPrincipalContent },
  { prop: addMember, rule: rules.addMemberHref },
  { prop: caldav.supportedCalendarComponentSet, rule: caldavRules.caldavComponentSet },
  { prop: caldav.supportedCalendarData, rule: caldavRules.caldavSupportedData },
  { prop: caldav.minDateTime, rule: caldavRules.caldavDateUtc },
  { prop: caldav.maxDateTime, rule: caldavRules.caldavDateUtc },
  { prop: scheduleTag, rule: caldavRules.caldavScheduleTag },
  { prop: scheduling.scheduleCalendarTransp, rule: caldavRules.caldavScheduleTransp },
  { prop: carddav.supportedAddressData, rule: caldavRules.carddavSupportedData },
  { prop: refreshrate, rule: rules.propDurationSyntax },
  .../* @__PURE__ */ HREFS.map((prop) => ({ prop, rule: rules.propSingleHref })),
  .../* @__PURE__ */ OTHERS.map((prop) => ({ prop, rule: rules.propValueContent, others: [rules.propValueDuplicate] })),
]
