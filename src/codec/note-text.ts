import type { RuleId } from '../issues/issue.ts'
import { isAllSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Note } from './codec.ts'
import { quoted } from './shown.ts'

/** Notes text, other than white space, directly in an element that should hold elements only. */
export function noteText(element: XmlElement, rule: RuleId, note: Note): void {
  const stray = element.children.find((child) => typeof child === 'string' && !isAllSpace(child))
  if (typeof stray === 'string') note(rule, `expected elements only, found the text ${quoted(stray.trim())}`)
}
