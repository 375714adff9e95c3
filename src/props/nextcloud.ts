import { boolean, booleanOf } from '../codec/boolean.ts'
import { integer } from '../codec/integer.ts'
import { list } from '../codec/list.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { type Sharee, shareeList } from '../codec/sharee-list.ts'
import { text } from '../codec/text.ts'
import { token } from '../codec/token.ts'
import { unixTime } from '../codec/unix-time.ts'

/**
 * The name of the owner of a collection, to show to users.
 */
export const ownerDisplayname: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.com/ns}owner-displayname',
  text,
)

/**
 * Whether there is a preview of the file.
 */
export const hasPreview: Prop<boolean> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}has-preview', boolean)

/**
 * How the folder is mounted: `shared`, `group`, `external`; empty for a folder of the user.
 */
export const mountType: Prop<string> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}mount-type', token)

/**
 * Whether the folder is the root of a mount.
 */
export const isMountRoot: Prop<boolean> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}is-mount-root', boolean)

/**
 * Whether the folder is encrypted from end to end; nothing for a file.
 */
export const isEncrypted: Prop<boolean | undefined> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}is-encrypted',
  /* @__PURE__ */ optional(/* @__PURE__ */ booleanOf('1', '0')),
)

/**
 * Whether the file is hidden.
 */
export const hidden: Prop<boolean> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}hidden', boolean)

/**
 * The note of the sharer for the users he shares the file with.
 */
export const note: Prop<string> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}note', text)

/**
 * The description of a folder, as Markdown.
 */
export const richWorkspace: Prop<string> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}rich-workspace', text)

/**
 * The identifier of the file with the description of a folder.
 */
export const richWorkspaceFile: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}rich-workspace-file',
  token,
)

/**
 * Who the file is shared with.
 */
export const sharees: Prop<readonly Sharee[]> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}sharees',
  shareeList,
)

/**
 * Further permissions of a share, as JSON.
 */
export const shareAttributes: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}share-attributes',
  token,
)

/**
 * The tags for all users that the file has.
 */
export const systemTags: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}system-tags',
  /* @__PURE__ */ list('{http://nextcloud.org/ns}system-tag', text),
)

/**
 * The number of folders directly in the folder.
 */
export const containedFolderCount: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}contained-folder-count',
  integer,
)

/**
 * The number of files directly in the folder.
 */
export const containedFileCount: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}contained-file-count',
  integer,
)

/**
 * When the file was made; 1970 if that is not known.
 */
export const creationTime: Prop<Date> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}creation_time', unixTime)

/**
 * When the file was uploaded; 1970 if that is not known.
 */
export const uploadTime: Prop<Date> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}upload_time', unixTime)

/**
 * Whether the file is locked; nothing: it is not.
 */
export const lock: Prop<boolean | undefined> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}lock',
  /* @__PURE__ */ optional(/* @__PURE__ */ booleanOf('1', '0')),
)

/**
 * The name of the user who has locked the file.
 */
export const lockOwner: Prop<string> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}lock-owner', token)

/**
 * The name of the user who has locked the file, to show to users.
 */
export const lockOwnerDisplayname: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}lock-owner-displayname',
  text,
)

/**
 * The app that has locked the file.
 */
export const lockOwnerEditor: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}lock-owner-editor',
  token,
)

/**
 * What kind of lock it is: 0 of a user, 1 of an app, 2 of WebDAV.
 */
export const lockOwnerType: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://nextcloud.org/ns}lock-owner-type',
  integer,
)

/**
 * When the file was locked.
 */
export const lockTime: Prop<Date> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}lock-time', unixTime)

/**
 * For how many seconds the file is locked; 0 for no end.
 */
export const lockTimeout: Prop<number> = /* @__PURE__ */ defineProp('{http://nextcloud.org/ns}lock-timeout', integer)
