import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:parent-set` names each binding once. @see RFC 5842 section 3.2 */
export const parentSetDuplicate: Rule = { id: 'parent-set-duplicate', level: 'error' }

/** Compares href and segment of each parent as texts with those before it. */
export const checkParentTwice: PropertyRule = {
  prop: '{DAV:}parent-set',
  rule: parentSetDuplicate,
  *faults(value) {
    const seen = new Set<string>()
    for (const parent of value.elements) {
      const href = trimSpace(parent.child('{DAV:}href')?.text ?? '')
      const segment = trimSpace(parent.child('{DAV:}segment')?.text ?? '')
      if (parent.name !== '{DAV:}parent' || (href === '' && segment === '')) continue
      const key = JSON.stringify([href, segment])
      if (seen.has(key)) yield { href: href.slice(0, 80), segment: segment.slice(0, 80) }
      seen.add(key)
    }
  },
}
