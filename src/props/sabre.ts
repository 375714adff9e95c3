import { booleanOf } from '../codec/boolean.ts'
import { href } from '../codec/href.ts'
import { oneOf } from '../codec/one-of.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { token } from '../codec/token.ts'

/**
 * The state of the collection, as sabre/dav had it before RFC 6578.
 */
export const syncToken: Prop<string> = /* @__PURE__ */ defineProp('{http://sabredav.org/ns}sync-token', token)

/**
 * The mail address of a principal.
 */
export const emailAddress: Prop<string> = /* @__PURE__ */ defineProp('{http://sabredav.org/ns}email-address', token)

/**
 * The principal that owns a shared calendar.
 */
export const ownerPrincipal: Prop<string> = /* @__PURE__ */ defineProp('{http://sabredav.org/ns}owner-principal', href)

/**
 * Whether a shared calendar is read-only.
 */
export const readOnlySabre: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://sabredav.org/ns}read-only',
  /* @__PURE__ */ booleanOf('1', '0'),
)

/**
 * What the user may do with a shared resource.
 * @see draft-pot-webdav-resource-sharing section 4.4.1
 */
export const shareAccess: Prop<'not-shared' | 'shared-owner' | 'read' | 'read-write' | 'no-access'> =
  /* @__PURE__ */ defineProp(
    '{DAV:}share-access',
    /* @__PURE__ */ oneOf(
      '{DAV:}not-shared',
      '{DAV:}shared-owner',
      '{DAV:}read',
      '{DAV:}read-write',
      '{DAV:}no-access',
    ),
  )

/**
 * An identifier of a shared resource, the same for all who share it.
 * @see draft-pot-webdav-resource-sharing section 4.4.4
 */
export const shareResourceUri: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}share-resource-uri', href)

/**
 * The `getctag` of calendarserver.org in the namespace `DAV:`; Xandikos writes both.
 */
export const getctagDav: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}getctag', token)
