import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyRule } from './property-rule.ts'

/** The values that mirror headers have no white space around them and are not folded. @see RFC 4918 section 15 */
export const propGetLws: Rule = { id: 'prop-get-lws', level: 'warning' }

const MIRRORS: readonly ClarkName[] = [
  '{DAV:}getcontentlanguage',
  '{DAV:}getcontentlength',
  '{DAV:}getcontenttype',
  '{DAV:}getetag',
  '{DAV:}getlastmodified',
]

/** White space of XML at an end, or a line break anywhere. */
const LWS = /^[ \t]|[ \t]$|[\r\n]/

/** Looks at the properties that mirror headers. */
export const checkWhiteSpace: readonly PropertyRule[] = /* @__PURE__ */ MIRRORS.map((prop) => ({
  prop,
  rule: propGetLws,
  *faults({ text }) {
    if (LWS.test(text)) yield {}
  },
}))
