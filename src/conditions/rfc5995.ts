import { addMember } from './add-member.ts'
import { type Condition, defineCondition } from './define-condition.ts'

/**
 * Clients may choose the last segment of a new member; if they may not, the href says where to POST it instead.
 * Read also as `allow-client-defined-URI`, which the text of the RFC has once.
 * @see RFC 5995 section 4.1
 */
export const allowClientDefinedUri: Condition<readonly string[], string | undefined> = /* @__PURE__ */ defineCondition(
  '{DAV:}allow-client-defined-uri',
  addMember,
  undefined,
  '{DAV:}allow-client-defined-URI',
)
