import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** The `DAV:segment` of a parent is one path segment, percent-encoded. @see RFC 5842 section 3.2, RFC 3986 section 3.3 */
export const parentSegmentSyntax: Rule = { id: 'parent-segment-syntax', level: 'error' }

/** What no path segment holds. */
const NOT_SEGMENT = /[^!$-.0-;=@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})/

/** Looks at the segment of each parent, without the white space around it. */
export const checkParentSegment: PropertyRule = {
  prop: '{DAV:}parent-set',
  rule: parentSegmentSyntax,
  *faults(value) {
    for (const parent of value.elements) {
      const segment = parent.name === '{DAV:}parent' ? parent.child('{DAV:}segment') : undefined
      const text = trimSpace(segment?.text ?? '')
      if (NOT_SEGMENT.test(text)) yield { segment: text.slice(0, 80) }
    }
  },
}
