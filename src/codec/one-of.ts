import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { bareElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { noteText } from './note-text.ts'
import { quoted, shownName, shownValue } from './shown.ts'

/** The local part of a Clark name. */
export type LocalName<N extends ClarkName> = N extends `{${string}}${infer Local}` ? Local : never

/**
 * One empty child element out of a set, as its local name: `'opaque'` for `<C:opaque/>`.
 *
 *     oneOf('{DAV:}permanent', '{DAV:}temporary') // Codec<'permanent' | 'temporary'>
 *
 * Several of the set, or none, are errors; other elements beside the one are passed over. Read, with a note, is also
 * the name as text, namespace and local name in a row: mod_dav_svn writes `DAV:checkout-checkin` into auto-version.
 *
 * @throws InvalidInputError for two names with the same local part.
 */
export function oneOf<const N extends ClarkName>(...choices: readonly N[]): Codec<LocalName<N>> {
  const known = choices.map(parseClarkName)
  if (new Set(known.map(({ localName }) => localName)).size < known.length) {
    throw new InvalidInputError('expected names that differ in their local parts')
  }
  const expected = `expected one of ${known.map(({ localName }) => localName).join(', ')}`
  return {
    decode(parent, note) {
      const { elements } = parent
      const found = known.filter(({ clark }) => elements.some(({ name }) => name === clark))
      const [first] = found
      if (found.length > 1) throw new InvalidInputError(`${expected}, found ${found.length}`)
      if (first !== undefined) {
        noteText(parent, 'prop-value-content', note)
        return first.localName as LocalName<N> // `known` was made of the names that N stands for
      }
      if (elements[0] !== undefined) {
        throw new InvalidInputError(`${expected}, found element ${shownName(elements[0].name)}`)
      }
      const text = trimSpace(parent.text)
      const named = known.find(({ namespace, localName }) => text === namespace + localName)
      if (named === undefined) throw new InvalidInputError(`${expected}, found ${quoted(text)}`)
      note('prop-value-content', `expected element ${named.clark}, found its name as text`)
      return named.localName as LocalName<N> // as above
    },
    encode(value) {
      const chosen = known.find(({ localName }) => localName === value)
      if (chosen === undefined) throw new InvalidInputError(`${expected}, got ${shownValue(value)}`)
      return [bareElement(chosen, [])]
    },
  }
}
