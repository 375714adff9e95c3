import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { shownValue } from './shown.ts'

/**
 * Text, exactly as it is: white space counts, and what looks like a number stays text.
 *
 * A child element is an error; attributes are passed over. The language of the text is `lang` of the element.
 * @see RFC 4918 section 4.3
 */
export const text: Codec<string> = {
  decode: (element) => readText(element),
  encode(value) {
    if (typeof value !== 'string') throw new InvalidInputError(`expected a string, got ${shownValue(value)}`)
    return value === '' ? [] : [value]
  },
}
