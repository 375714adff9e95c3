import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:getcontentlength` is decimal digits, however many. @see RFC 4918 section 15.4 */
export const propGetcontentlengthSyntax: Rule = { id: 'prop-getcontentlength-syntax', level: 'error' }

/** The codec refuses numbers that JavaScript cannot hold, which are right all the same, so it is not asked. */
export const checkContentLength: PropertyRule = {
  prop: '{DAV:}getcontentlength',
  rule: propGetcontentlengthSyntax,
  *faults({ text }) {
    const found = trimSpace(text)
    if (!/^[0-9]+$/.test(found)) yield { value: found.slice(0, 80) }
  },
}
