import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { RuleId } from '../issues/issue.ts'
import { bareElement, element, type XmlElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { noteText } from './note-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { shownName, shownValue } from './shown.ts'

/**
 * The names of elements that stand inside wrappers, as a set: of reports, privileges or properties.
 *
 * `path` leads from the property to the elements. Text and a wrapper without what it should hold are noted; each name
 * is written in wrappers of its own.
 */
export function namesAt(
  rule: RuleId,
  ...path: readonly ClarkName[]
): Codec<ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>> {
  const wrappers = path.map(parseClarkName)
  return {
    decode(parent, note) {
      let reached: readonly XmlElement[] = [parent]
      for (const { clark } of wrappers) {
        reached = reached.flatMap((each) => {
          noteText(each, rule, note)
          const { elements } = each
          const found = elements.filter(({ name }) => name === clark)
          if (found.length === 0 && (each !== parent || elements.length > 0)) {
            note(rule, `expected ${clark} in ${shownName(each.name)}, found none`)
          }
          return found
        })
      }
      for (const each of reached) {
        noteText(each, rule, note)
        if (each.elements.length !== 1)
          note(rule, `expected one element in ${each.name}, found ${each.elements.length}`)
      }
      return new Set(reached.flatMap((each) => each.elements.map(({ name }) => name)))
    },
    encode(value) {
      if (typeof value !== 'object' || value === null) {
        throw new InvalidInputError(`expected a set or an array of names, got ${shownValue(value)}`)
      }
      return Array.from(new Set(Array.from(value, clarkNameOf)), (name) =>
        wrappers.reduceRight((inner, wrapper) => bareElement(wrapper, [inner]), element(name)),
      )
    },
  }
}
