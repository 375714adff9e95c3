import { href } from '../codec/href.ts'
import { integer } from '../codec/integer.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * The server, scheme and authority only, that has the attachments; nothing: that of the calendar.
 * @see RFC 8607 section 6.1
 */
export const managedAttachmentsServerURL: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}managed-attachments-server-URL',
  /* @__PURE__ */ optional(href),
)

/**
 * The size, in bytes, up to which the calendar takes an attachment.
 * @see RFC 8607 section 6.2
 */
export const maxAttachmentSize: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-attachment-size',
  integer,
)

/**
 * How many attachments an object may have.
 * @see RFC 8607 section 6.3
 */
export const maxAttachmentsPerResource: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}max-attachments-per-resource',
  integer,
)
