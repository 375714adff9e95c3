import { booleanOf } from '../codec/boolean.ts'
import { fileAttributes } from '../codec/file-attributes.ts'
import { httpDate } from '../codec/http-date.ts'
import { isoDate } from '../codec/iso-date.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { token } from '../codec/token.ts'

/**
 * The attributes of a file on Windows: 1 read-only, 2 hidden, 4 system, 16 directory, 32 archive.
 */
export const win32FileAttributes: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:schemas-microsoft-com:}Win32FileAttributes',
  fileAttributes,
)

/**
 * When the file was made, as Windows has it.
 */
export const win32CreationTime: Prop<Date> = /* @__PURE__ */ defineProp(
  '{urn:schemas-microsoft-com:}Win32CreationTime',
  httpDate,
)

/**
 * When the file was last opened, as Windows has it.
 */
export const win32LastAccessTime: Prop<Date> = /* @__PURE__ */ defineProp(
  '{urn:schemas-microsoft-com:}Win32LastAccessTime',
  httpDate,
)

/**
 * When the file was last changed, as Windows has it.
 */
export const win32LastModifiedTime: Prop<Date> = /* @__PURE__ */ defineProp(
  '{urn:schemas-microsoft-com:}Win32LastModifiedTime',
  httpDate,
)

/**
 * Whether the resource is hidden from users.
 */
export const ishidden: Prop<boolean> = /* @__PURE__ */ defineProp('{DAV:}ishidden', /* @__PURE__ */ booleanOf('1', '0'))

/**
 * Whether the resource is a collection; `resourcetype` is what the RFC has for it.
 */
export const iscollection: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{DAV:}iscollection',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * Whether the resource cannot be written to.
 */
export const isreadonly: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{DAV:}isreadonly',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * Whether the resource is the root of the site.
 */
export const isroot: Prop<boolean> = /* @__PURE__ */ defineProp('{DAV:}isroot', /* @__PURE__ */ booleanOf('1', '0'))

/**
 * Whether the resource is a collection that users take for one document.
 */
export const isstructureddocument: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{DAV:}isstructureddocument',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * When the resource was last accessed.
 */
export const lastaccessed: Prop<Date> = /* @__PURE__ */ defineProp('{DAV:}lastaccessed', isoDate)

/**
 * What the resource is for: `urn:content-classes:message`, for example.
 */
export const contentclass: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}contentclass', token)

/**
 * The document that is shown for the collection.
 */
export const defaultdocument: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}defaultdocument', token)

/**
 * The last segment of the URL.
 */
export const name: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}name', token)

/**
 * The URL of the collection that the resource is in, or its name.
 */
export const parentname: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}parentname', token)

/**
 * The absolute URL of the resource.
 */
export const href: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}href', token)

/**
 * Whether the collection can be copied offline.
 */
export const authoritativeDirectory: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://schemas.microsoft.com/repl/}authoritative-directory',
  /* @__PURE__ */ booleanOf('t', 'f'),
)

/**
 * The state of the resource, for copies offline.
 */
export const resourcetag: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://schemas.microsoft.com/repl/}resourcetag',
  token,
)

/**
 * The identifier of the resource, for copies offline.
 */
export const replUid: Prop<string> = /* @__PURE__ */ defineProp('{http://schemas.microsoft.com/repl/}repl-uid', token)
