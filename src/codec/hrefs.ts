import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { readHrefs, writeHref } from './href-text.ts'
import { shownValue } from './shown.ts'

/**
 * The texts of any number of `DAV:href` elements, in order: an array for none and for one, too.
 *
 * Read, with a note, is also bare text without the `DAV:href`. What is written must be percent-encoded.
 * @see RFC 4918 section 14.7
 */
export const hrefs: Codec<readonly string[]> = {
  decode: (element, note) => readHrefs(element, 'prop-single-href', note),
  encode(value) {
    if (!Array.isArray(value)) throw new InvalidInputError(`expected an array of hrefs, got ${shownValue(value)}`)
    return value.map(writeHref)
  },
}
