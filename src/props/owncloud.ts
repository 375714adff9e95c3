import { booleanOf } from '../codec/boolean.ts'
import { type Checksum, checksumList } from '../codec/checksum-list.ts'
import { integer } from '../codec/integer.ts'
import { type Invitation, invitation } from '../codec/invitation.ts'
import { list } from '../codec/list.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { type Quota, quota } from '../codec/quota.ts'
import { text } from '../codec/text.ts'
import { token } from '../codec/token.ts'

/**
 * The identifier of a file with that of the instance: `00004213ocobzus5kn6s`.
 */
export const id: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}id', token)

/**
 * The identifier of a file within the instance.
 */
export const fileid: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}fileid', token)

/**
 * What the user may do, a letter for each permission: `RDNVCK`; empty for nothing.
 */
export const permissions: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}permissions', token)

/**
 * The size of a file or of all that is in a folder, in bytes.
 */
export const size: Prop<Quota, Quota | number> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}size', quota)

/**
 * Whether the user has marked the file as a favourite.
 */
export const favorite: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}favorite',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * The name of the user who owns the file.
 */
export const ownerId: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}owner-id', token)

/**
 * The name of the owner of the file, to show to users.
 */
export const ownerDisplayName: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}owner-display-name',
  text,
)

/**
 * How the file is shared, a number for each kind: 0 user, 1 group, 3 link, 4 mail, 6 federated.
 */
export const shareTypes: Prop<readonly number[]> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}share-types',
  /* @__PURE__ */ list('{http://owncloud.org/ns}share-type', integer),
)

/**
 * The checksums of a file.
 */
export const checksums: Prop<readonly Checksum[]> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}checksums',
  checksumList,
)

/**
 * The tags of the user for the file.
 */
export const tags: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}tags',
  /* @__PURE__ */ list('{http://owncloud.org/ns}tag', text),
)

/**
 * Where the comments on the file are: a path, without `DAV:href`.
 */
export const commentsHref: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}comments-href', token)

/**
 * The number of comments on the file.
 */
export const commentsCount: Prop<number> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}comments-count', integer)

/**
 * The number of comments on the file that the user has not read.
 */
export const commentsUnread: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}comments-unread',
  integer,
)

/**
 * Where to fetch the file from directly; empty if that is not offered.
 */
export const downloadURL: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}downloadURL', token)

/**
 * The identifier of the storage for direct downloads.
 */
export const dDC: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}dDC', token)

/**
 * Changes when the data were restored from a backup.
 */
export const dataFingerprint: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}data-fingerprint',
  token,
)

/**
 * A link to the file that only those with access can use.
 */
export const privatelink: Prop<string> = /* @__PURE__ */ defineProp('{http://owncloud.org/ns}privatelink', token)

/**
 * Whether the user has the calendar switched on.
 */
export const calendarEnabled: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}calendar-enabled',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * Whether the user has the address book switched on.
 */
export const enabled: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}enabled',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * Whether a shared collection is read-only.
 */
export const readOnlyOwncloud: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}read-only',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * With whom the collection is shared.
 */
export const inviteOwncloud: Prop<Invitation> = /* @__PURE__ */ defineProp(
  '{http://owncloud.org/ns}invite',
  /* @__PURE__ */ invitation('http://owncloud.org/ns'),
)

/**
 * What may be shared, as a sum: 1 read, 2 update, 4 create, 8 delete, 16 share.
 */
export const sharePermissions: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://open-collaboration-services.org/ns}share-permissions',
  integer,
)
