import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The server must support to synchronise the members of this collection within the one that was asked.
 * @see RFC 6578 sections 3.2, 3.3
 */
export const syncTraversalSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}sync-traversal-supported',
  empty,
  403,
)

/**
 * The sync token must be one that the server knows and can still compare with: without it, synchronise anew.
 * @see RFC 6578 section 3.2
 */
export const validSyncToken: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}valid-sync-token', empty)
