import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The collection must be ordered for a position to be set in it.
 * @see RFC 3648 sections 6.1, 7
 */
export const collectionMustBeOrdered: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}collection-must-be-ordered',
  empty,
)

/**
 * The server must support ordered collections here.
 * @see RFC 3648 section 5.1
 */
export const orderedCollectionsSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}ordered-collections-supported',
  empty,
)

/**
 * The segment that a position refers to must name another member of the collection.
 * @see RFC 3648 sections 6.1, 7
 */
export const segmentMustIdentifyMember: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}segment-must-identify-member',
  empty,
)
