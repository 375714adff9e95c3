import { isAbsoluteUri } from '../codec/absolute-uri.ts'
import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:resource-id` holds one href, an absolute URI. @see RFC 5842 section 3.1 */
export const resourceIdValue: Rule = { id: 'resource-id-value', level: 'error' }

/** Counts the hrefs and looks at the form of the one that should be there. */
export const checkResourceId: PropertyRule = {
  prop: '{DAV:}resource-id',
  rule: resourceIdValue,
  *faults(value) {
    const hrefs = value.elements.filter(({ name }) => name === '{DAV:}href')
    const [href] = hrefs
    if (href === undefined || hrefs.length > 1) yield { hrefs: hrefs.length }
    else if (!isAbsoluteUri(trimSpace(href.text))) yield { hrefs: 1, value: trimSpace(href.text).slice(0, 80) }
  },
}
