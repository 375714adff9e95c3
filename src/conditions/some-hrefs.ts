import type { Codec } from '../codec/codec.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { hrefList } from './href-list.ts'

/**
 * One or more `DAV:href` elements: read as an array of their texts, written from one href or from an array.
 *
 * None is an error when written. Read, it is an empty array: the condition is there all the same.
 * @see RFC 4918 section 16
 */
export const someHrefs: Codec<readonly string[], string | readonly string[]> = {
  decode: (element, note) => hrefList.decode(element, note),
  encode(value) {
    const written = hrefList.encode(value)
    if (written.length === 0) throw new InvalidInputError('expected at least one href, got none')
    return written
  },
}
