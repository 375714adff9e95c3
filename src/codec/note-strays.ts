import type { RuleId } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Note } from './codec.ts'
import { noteText } from './note-text.ts'
import { shownName } from './shown.ts'

/**
 * Notes what does not belong directly into an element that holds elements of one name: text, and other elements of that
 * name's namespace. Those of other namespaces are extensions.
 * @see RFC 4918 section 17
 */
export function noteStrays(parent: XmlElement, expected: ClarkName, rule: RuleId, note: Note): void {
  noteText(parent, rule, note)
  const namespace = expected.slice(1, expected.indexOf('}'))
  const stray = parent.elements.find((child) => child.namespace === namespace && child.name !== expected)
  if (stray !== undefined) note(rule, `expected ${expected}, found element ${shownName(stray.name)}`)
}
