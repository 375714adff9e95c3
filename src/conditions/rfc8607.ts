import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The attachment must not be larger than the server allows, in octets.
 * @see RFC 8607 section 3.11
 */
export const maxAttachmentSize: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-attachment-size',
  empty,
)

/**
 * The resource must not get more attachments than the server allows.
 * @see RFC 8607 section 3.11
 */
export const maxAttachmentsPerResource: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}max-attachments-per-resource',
  empty,
)

/**
 * The `action` parameter must be one that the server knows, with what it needs.
 * @see RFC 8607 section 3.11
 */
export const validAction: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-action',
  empty,
)

/**
 * The managed ID must belong to an attachment of the resource.
 * @see RFC 8607 section 3.11
 */
export const validManagedId: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-managed-id',
  empty,
)

/**
 * The `managed-id` parameter must be there for an update or a removal, and only then.
 * @see RFC 8607 section 3.11
 */
export const validManagedIdParameter: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-managed-id-parameter',
  empty,
)

/**
 * The `rid` parameter must name instances of the resource, and must not be sent with an update.
 * @see RFC 8607 section 3.11
 */
export const validRid: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:caldav}valid-rid',
  empty,
)
