import type { RuleId } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Note } from './codec.ts'

/** Notes child elements that are there more than once, of names that may stand there once. */
export function noteRepeated(parent: XmlElement, names: readonly ClarkName[], rule: RuleId, note: Note): void {
  for (const name of names) {
    const found = parent.elements.filter((child) => child.name === name).length
    if (found > 1) note(rule, `expected one ${name}, found ${found}`)
  }
}
