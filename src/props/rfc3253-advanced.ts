import { boolean } from '../codec/boolean.ts'
import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { list } from '../codec/list.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { token } from '../codec/token.ts'
import { type VersionControlledBinding, versionControlledBindings } from '../codec/version-controlled-bindings.ts'

/**
 * The versions that are to be merged into a checked-out resource.
 * @see RFC 3253 section 11.1.1
 */
export const mergeSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}merge-set', hrefs)

/**
 * The versions that the server has merged into a checked-out resource.
 * @see RFC 3253 section 11.1.2
 */
export const autoMergeSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}auto-merge-set', hrefs)

/**
 * The collection that a configuration keeps track of.
 * @see RFC 3253 section 12.1.1
 */
export const baselineControlledCollection: Prop<string> = /* @__PURE__ */ defineProp(
  '{DAV:}baseline-controlled-collection',
  href,
)

/**
 * The baselines that a baseline or a configuration is made up of.
 * @see RFC 3253 sections 12.2.1 and 12.3.2
 */
export const subbaselineSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}subbaseline-set', hrefs)

/**
 * A collection that holds what a baseline describes.
 * @see RFC 3253 section 12.3.1
 */
export const baselineCollection: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}baseline-collection', href)

/**
 * The configuration that the resource belongs to.
 * @see RFC 3253 section 12.4.1
 */
export const versionControlledConfiguration: Prop<string> = /* @__PURE__ */ defineProp(
  '{DAV:}version-controlled-configuration',
  href,
)

/**
 * The members of a workspace that are under baseline control.
 * @see RFC 3253 section 12.5.1
 */
export const baselineControlledCollectionSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}baseline-controlled-collection-set',
  hrefs,
)

/**
 * The versions that were made in an activity.
 * @see RFC 3253 section 13.1.1
 */
export const activityVersionSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}activity-version-set',
  hrefs,
)

/**
 * The resources that are checked out in an activity.
 * @see RFC 3253 section 13.1.2
 */
export const activityCheckoutSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}activity-checkout-set',
  hrefs,
)

/**
 * The activities that are part of an activity.
 * @see RFC 3253 section 13.1.3
 */
export const subactivitySet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}subactivity-set', hrefs)

/**
 * The workspaces whose current activity is this one.
 * @see RFC 3253 section 13.1.4
 */
export const currentWorkspaceSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}current-workspace-set',
  hrefs,
)

/**
 * The activities that the version belongs to.
 * @see RFC 3253 sections 13.2.1 and 13.3.2
 */
export const activitySet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}activity-set', hrefs)

/**
 * Whether a version that is checked out in an activity may be checked out there again.
 * @see RFC 3253 section 13.3.1
 */
export const unreserved: Prop<boolean> = /* @__PURE__ */ defineProp('{DAV:}unreserved', boolean)

/**
 * The activities that new versions in a workspace belong to.
 * @see RFC 3253 section 13.4.1
 */
export const currentActivitySet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}current-activity-set',
  hrefs,
)

/**
 * The names of members that are hidden by others which are not under version control.
 * @see RFC 3253 section 14.1.1
 */
export const eclipsedSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}eclipsed-set',
  /* @__PURE__ */ list('{DAV:}binding-name', token),
)

/**
 * The members of a version of a collection.
 * @see RFC 3253 section 14.2.1
 */
export const versionControlledBindingSet: Prop<readonly VersionControlledBinding[]> = /* @__PURE__ */ defineProp(
  '{DAV:}version-controlled-binding-set',
  versionControlledBindings,
)
