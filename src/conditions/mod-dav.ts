import { token } from '../codec/token.ts'
import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * What Apache's mod_dav says went wrong, in words for people; the attribute `errcode` of the element is its number.
 */
export const humanReadable: Condition<string> = /* @__PURE__ */ defineCondition(
  '{http://apache.org/dav/xmlns}human-readable',
  token,
)

/**
 * Stands where mod_dav_svn has no condition to name: the server of Subversion refused.
 */
export const svnError: EmptyCondition = /* @__PURE__ */ defineCondition('{svn:}error', empty)
