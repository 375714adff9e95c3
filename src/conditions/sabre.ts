import { token } from '../codec/token.ts'
import { type Condition, defineCondition } from './define-condition.ts'

/**
 * The PHP class of what sabre/dav threw: `Sabre\DAV\Exception\NotFound`. It stands beside the conditions, or alone.
 */
export const sabreException: Condition<string> = /* @__PURE__ */ defineCondition(
  '{http://sabredav.org/ns}exception',
  token,
)

/**
 * What sabre/dav says went wrong, in words for people.
 */
export const sabreMessage: Condition<string> = /* @__PURE__ */ defineCondition('{http://sabredav.org/ns}message', token)

/**
 * The header field of the request whose condition did not hold, with the 412 of sabre/dav.
 */
export const sabreHeader: Condition<string> = /* @__PURE__ */ defineCondition(
  '{http://sabredav.org/ns}header',
  token,
  412,
)
