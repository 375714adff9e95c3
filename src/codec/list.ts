import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { decodeNested, encodeNested } from './nested.ts'
import { noteText } from './note-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { shownName, shownValue } from './shown.ts'

/**
 * All child elements of one name, in order, each read by a codec: an array for none and for one, too.
 *
 * Other elements are passed over, as RFC 4918 section 17 asks; with a note if there is nothing else, and so is text.
 */
export function list<T, Input = T>(
  child: ClarkName | PropName,
  codec: Codec<T, Input>,
): Codec<readonly T[], readonly Input[]> {
  const name = parseClarkName(clarkNameOf(child))
  return {
    decode(parent, note) {
      noteText(parent, 'prop-value-content', note)
      const { elements } = parent
      const found = elements.filter((each) => each.name === name.clark)
      if (found.length === 0 && elements[0] !== undefined) {
        note('prop-value-content', `expected ${name.clark}, found element ${shownName(elements[0].name)}`)
      }
      return found.map((each) => decodeNested(each, codec, note))
    },
    encode(value) {
      if (!Array.isArray(value)) throw new InvalidInputError(`expected an array, got ${shownValue(value)}`)
      return value.map((each: Input) => encodeNested(name, codec, each))
    },
  }
}
