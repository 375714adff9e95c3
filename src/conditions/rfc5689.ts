import { defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The server must support the resource types that the collection is to have.
 * @see RFC 5689 section 3.3
 */
export const validResourcetype: EmptyCondition = /* @__PURE__ */ defineCondition('{DAV:}valid-resourcetype', empty, 403)
