import type { RuleId } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'

/** Told when a value could be read although its XML departs from what the RFCs ask; `detail` says how. */
export type Note = (rule: RuleId, detail: string) => void

/**
 * How the value of a property is read from its element and written into it.
 *
 * `decode` throws an `InvalidInputError` for what is no such value, and calls `note` for what it tolerates; it may also
 * note, with the message of the error, which rule is broken by what it is about to refuse. `encode`
 * gives the children of the property's element, and `attributes`, where a codec has it, the attributes by local name or
 * Clark name; both throw an `InvalidInputError` for what cannot be written. `Input` is wider than `T` where more can be
 * written than is ever read: an array for a set.
 */
export interface Codec<T, Input = T> {
  decode(element: XmlElement, note: Note): T
  encode(value: Input): readonly (XmlElement | string)[]
  attributes?(value: Input): Readonly<Record<string, string>>
}
