import { type Ace, type AceInput, aces } from '../codec/aces.ts'
import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { namesAt } from '../codec/names-at.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop, type PropName } from '../codec/prop.ts'
import { type AclRestrictions, type AclRestrictionsInput, restrictions } from '../codec/restrictions.ts'
import {
  type SupportedPrivilege,
  type SupportedPrivilegeInput,
  supportedPrivileges,
} from '../codec/supported-privileges.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a principal, as a value in `resourcetype`.
 * @see RFC 3744 section 4
 */
export const principal: ClarkName = '{DAV:}principal'

/**
 * Other URIs of a principal, of LDAP or for mail, for example.
 * @see RFC 3744 section 4.1
 */
export const alternateURISet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}alternate-URI-set', hrefs)

/**
 * The URL of a principal that it is known by.
 * @see RFC 3744 section 4.2
 */
export const principalURL: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}principal-URL', href)

/**
 * The members of a group.
 * @see RFC 3744 section 4.3
 */
export const groupMemberSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}group-member-set', hrefs)

/**
 * The groups that a principal is a direct member of.
 * @see RFC 3744 section 4.4
 */
export const groupMembership: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}group-membership', hrefs)

/**
 * The principal that owns the resource; nothing if nobody does.
 * @see RFC 3744 section 5.1
 */
export const owner: Prop<string | undefined> = /* @__PURE__ */ defineProp('{DAV:}owner', /* @__PURE__ */ optional(href))

/**
 * The group that the resource belongs to; nothing if it belongs to none.
 * @see RFC 3744 section 5.2
 */
export const group: Prop<string | undefined> = /* @__PURE__ */ defineProp('{DAV:}group', /* @__PURE__ */ optional(href))

/**
 * The privileges that the resource knows, as trees.
 * @see RFC 3744 section 5.3
 */
export const supportedPrivilegeSet: Prop<readonly SupportedPrivilege[], readonly SupportedPrivilegeInput[]> =
  /* @__PURE__ */ defineProp('{DAV:}supported-privilege-set', supportedPrivileges)

/**
 * What the user who asks may do, by the names of privileges.
 * @see RFC 3744 section 5.4
 */
export const currentUserPrivilegeSet: Prop<
  ReadonlySet<ClarkName>,
  Iterable<ClarkName | PropName>
> = /* @__PURE__ */ defineProp(
  '{DAV:}current-user-privilege-set',
  /* @__PURE__ */ namesAt('current-user-privilege-content', '{DAV:}privilege'),
)

/**
 * Who may do what with the resource; the order counts.
 * @see RFC 3744 section 5.5
 */
export const acl: Prop<readonly Ace[], readonly AceInput[]> = /* @__PURE__ */ defineProp('{DAV:}acl', aces)

/**
 * What the server does not take in an access control list.
 * @see RFC 3744 section 5.6
 */
export const aclRestrictions: Prop<AclRestrictions, AclRestrictionsInput> = /* @__PURE__ */ defineProp(
  '{DAV:}acl-restrictions',
  restrictions,
)

/**
 * The resources whose access control lists count here, too.
 * @see RFC 3744 section 5.7
 */
export const inheritedAclSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp('{DAV:}inherited-acl-set', hrefs)

/**
 * The collections in which the principals of the server are.
 * @see RFC 3744 section 5.8
 */
export const principalCollectionSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{DAV:}principal-collection-set',
  hrefs,
)
