import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:getcontenttype` is a media type. @see RFC 4918 section 15.5 */
export const propGetcontenttypeSyntax: Rule = { id: 'prop-getcontenttype-syntax', level: 'error' }

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"'

/** media-type of RFC 9110 section 8.3.1. Parameters begin with a semicolon, so that no two parts can match the same text. */
const MEDIA_TYPE = /* @__PURE__ */ new RegExp(
  `^${TOKEN}/${TOKEN}[ \\t]*(?:;[ \\t]*(?:${TOKEN}=(?:${TOKEN}|${QUOTED})[ \\t]*)?)*$`,
)

/** Looks at the value without the white space around it, for which there is a rule of its own. */
export const checkContentType: PropertyRule = {
  prop: '{DAV:}getcontenttype',
  rule: propGetcontenttypeSyntax,
  *faults({ text }) {
    const found = trimSpace(text)
    if (!MEDIA_TYPE.test(found)) yield { value: found.slice(0, 80) }
  },
}
