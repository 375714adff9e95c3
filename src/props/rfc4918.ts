import { type ActiveLock, activeLocks } from '../codec/active-locks.ts'
import { httpDate } from '../codec/http-date.ts'
import { integer } from '../codec/integer.ts'
import { isoDate } from '../codec/iso-date.ts'
import { lockEntries } from '../codec/lock-entries.ts'
import type { LockEntry } from '../codec/lock-entry.ts'
import { names } from '../codec/names.ts'
import { defineProp, type Prop, type PropName } from '../codec/prop.ts'
import { text } from '../codec/text.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a collection, as a value in {@link resourcetype}.
 * @see RFC 4918 section 14.3
 */
export const collection: ClarkName = '{DAV:}collection'

/**
 * When the resource was made.
 * @see RFC 4918 section 15.1
 */
export const creationdate: Prop<Date> = /* @__PURE__ */ defineProp('{DAV:}creationdate', isoDate)

/**
 * A name to show to users; it need not have to do with the URL.
 * @see RFC 4918 section 15.2
 */
export const displayname: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}displayname', text)

/**
 * The `Content-Language` of a GET.
 * @see RFC 4918 section 15.3
 */
export const getcontentlanguage: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}getcontentlanguage', text)

/**
 * The `Content-Length` of a GET, in bytes.
 * @see RFC 4918 section 15.4
 */
export const getcontentlength: Prop<number> = /* @__PURE__ */ defineProp('{DAV:}getcontentlength', integer)

/**
 * The `Content-Type` of a GET.
 * @see RFC 4918 section 15.5
 */
export const getcontenttype: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}getcontenttype', text)

/**
 * The `ETag` of a GET, as it stands in that header: `"a1"` with its quotes, `W/"a1"` if it is weak.
 *
 * To have it in parts, and to be told of one without quotes, define a property of this name with the codec `etag`.
 * @see RFC 4918 section 15.6
 */
export const getetag: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}getetag', text)

/**
 * The `Last-Modified` of a GET.
 * @see RFC 4918 section 15.7
 */
export const getlastmodified: Prop<Date> = /* @__PURE__ */ defineProp('{DAV:}getlastmodified', httpDate)

/**
 * The locks on the resource.
 * @see RFC 4918 section 15.8
 */
export const lockdiscovery: Prop<readonly ActiveLock[]> = /* @__PURE__ */ defineProp('{DAV:}lockdiscovery', activeLocks)

/**
 * What the resource is: the names of its types, {@link collection} among them for a collection, none for a plain file.
 * @see RFC 4918 section 15.9
 */
export const resourcetype: Prop<ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>> = /* @__PURE__ */ defineProp(
  '{DAV:}resourcetype',
  names,
)

/**
 * The kinds of lock that the resource can get.
 * @see RFC 4918 section 15.10
 */
export const supportedlock: Prop<readonly LockEntry[]> = /* @__PURE__ */ defineProp('{DAV:}supportedlock', lockEntries)
