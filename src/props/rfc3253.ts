import { attribute } from '../codec/attribute.ts'
import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { list } from '../codec/list.ts'
import { namesAt } from '../codec/names-at.ts'
import { oneOf } from '../codec/one-of.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop, type PropName } from '../codec/prop.ts'
import { some } from '../codec/some.ts'
import { text } from '../codec/text.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of an activity, as a value in `resourcetype`.
 * @see RFC 3253 section 13.1
 */
export const activity: ClarkName = '{DAV:}activity'

/**
 * The type of a baseline, as a value in `resourcetype`.
 * @see RFC 3253 section 12.3
 */
export const baseline: ClarkName = '{DAV:}baseline'

/**
 * A short comment on the resource.
 * @see RFC 3253 section 3.1.1
 */
export const comment: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}comment', text)

/**
 * Who made the resource, to show to users.
 * @see RFC 3253 section 3.1.2
 */
export const creatorDisplayname: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}creator-displayname', text)

/**
 * The HTTP methods that the resource supports.
 * @see RFC 3253 section 3.1.3
 */
export const supportedMethodSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}supported-method-set',
  /* @__PURE__ */ list('{DAV:}supported-method', /* @__PURE__ */ attribute('name')),
)

/**
 * The live properties that the resource supports, by name.
 * @see RFC 3253 section 3.1.4
 */
export const supportedLivePropertySet: Prop<
  ReadonlySet<ClarkName>,
  Iterable<ClarkName | PropName>
> = /* @__PURE__ */ defineProp(
  '{DAV:}supported-live-property-set',
  /* @__PURE__ */ namesAt('supported-live-property-content', '{DAV:}supported-live-property', '{DAV:}prop'),
)

/**
 * The reports that the resource supports, by name: `{DAV:}sync-collection`, for example.
 * @see RFC 3253 section 3.1.5
 */
export const supportedReportSet: Prop<
  ReadonlySet<ClarkName>,
  Iterable<ClarkName | PropName>
> = /* @__PURE__ */ defineProp(
  '{DAV:}supported-report-set',
  /* @__PURE__ */ namesAt('supported-report-content', '{DAV:}supported-report', '{DAV:}report'),
)

/**
 * The version that a version-controlled resource is checked in at.
 * @see RFC 3253 section 3.2.1
 */
export const checkedIn: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}checked-in', href)

/**
 * What happens when a checked-in resource is written to; nothing: it is refused.
 * @see RFC 3253 section 3.2.2
 */
export const autoVersion: Prop<
  'checkout-checkin' | 'checkout-unlocked-checkin' | 'checkout' | 'locked-checkout' | undefined
> = /* @__PURE__ */ defineProp(
  '{DAV:}auto-version',
  /* @__PURE__ */ optional(
    /* @__PURE__ */ oneOf(
      '{DAV:}checkout-checkin',
      '{DAV:}checkout-unlocked-checkin',
      '{DAV:}checkout',
      '{DAV:}locked-checkout',
    ),
  ),
)

/**
 * The version that the resource was checked out from.
 * @see RFC 3253 section 3.3.1
 */
export const checkedOut: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}checked-out', href)

/**
 * The versions that this one was made from.
 * @see RFC 3253 sections 3.3.2 and 3.4.1
 */
export const predecessorSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}predecessor-set', hrefs)

/**
 * The versions that were made from this one.
 * @see RFC 3253 section 3.4.2
 */
export const successorSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}successor-set', hrefs)

/**
 * The resources that were checked out from this version.
 * @see RFC 3253 section 3.4.3
 */
export const checkoutSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}checkout-set', hrefs)

/**
 * The name that the server gave the version.
 * @see RFC 3253 section 3.4.4
 */
export const versionName: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}version-name', text)

/**
 * Whether a version may be checked out that is checked out already or has successors; nothing: it may.
 * @see RFC 3253 section 4.1.1
 */
export const checkoutFork: Prop<'discouraged' | 'forbidden' | undefined> = /* @__PURE__ */ defineProp(
  '{DAV:}checkout-fork',
  /* @__PURE__ */ optional(/* @__PURE__ */ oneOf('{DAV:}discouraged', '{DAV:}forbidden')),
)

/**
 * Whether a version may be checked in whose predecessor has other successors; nothing: it may.
 * @see RFC 3253 section 4.1.2
 */
export const checkinFork: Prop<'discouraged' | 'forbidden' | undefined> = /* @__PURE__ */ defineProp(
  '{DAV:}checkin-fork',
  /* @__PURE__ */ optional(/* @__PURE__ */ oneOf('{DAV:}discouraged', '{DAV:}forbidden')),
)

/**
 * The versions in a version history.
 * @see RFC 3253 section 5.1.1
 */
export const versionSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}version-set',
  /* @__PURE__ */ some(hrefs),
)

/**
 * The first version in a version history.
 * @see RFC 3253 section 5.1.2
 */
export const rootVersion: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}root-version', href)

/**
 * The version history that the resource belongs to.
 * @see RFC 3253 sections 5.2.1 and 5.3.1
 */
export const versionHistory: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}version-history', href)

/**
 * The resources that are checked out in a workspace.
 * @see RFC 3253 section 6.1.1
 */
export const workspaceCheckoutSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}workspace-checkout-set',
  hrefs,
)

/**
 * The workspace that the resource is in.
 * @see RFC 3253 section 6.2.1
 */
export const workspace: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}workspace', href)

/**
 * The labels of a version.
 * @see RFC 3253 section 8.1.1
 */
export const labelNameSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}label-name-set',
  /* @__PURE__ */ list('{DAV:}label-name', text),
)

/**
 * The version-controlled resource that is updated when this working resource is checked in.
 * @see RFC 3253 section 9.2.1
 */
export const autoUpdate: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}auto-update', href)
