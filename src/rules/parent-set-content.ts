import type { Rule } from '../issues/issue.ts'
import { isAllSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:parent-set` holds parents, each with one href and one segment. @see RFC 5842 section 3.2 */
export const parentSetContent: Rule = { id: 'parent-set-content', level: 'error' }

/** Elements of other namespaces are extensions (RFC 4918 section 17) and not looked at. */
export const checkParentSet: PropertyRule = {
  prop: '{DAV:}parent-set',
  rule: parentSetContent,
  *faults(value) {
    const stray = value.elements.find(({ name, namespace }) => namespace === 'DAV:' && name !== '{DAV:}parent')
    if (stray !== undefined) yield { found: stray.name }
    else if (value.children.some((child) => typeof child === 'string' && !isAllSpace(child))) yield { found: 'text' }
    for (const parent of value.elements.filter(({ name }) => name === '{DAV:}parent')) {
      const hrefs = count(parent, '{DAV:}href')
      const segments = count(parent, '{DAV:}segment')
      if (hrefs !== 1 || segments !== 1) yield { hrefs, segments }
    }
  },
}

function count(parent: XmlElement, name: ClarkName): number {
  return parent.elements.filter((child) => child.name === name).length
}
