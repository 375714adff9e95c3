import type { Codec } from '../codec/codec.ts'
import { writeHref } from '../codec/href-text.ts'
import { hrefs } from '../codec/hrefs.ts'

/**
 * Any number of `DAV:href` elements: read as an array of their texts, written from one href, from an array, or from
 * nothing. What is written must be percent-encoded.
 * @see RFC 4918 section 14.7
 */
export const hrefList: Codec<readonly string[], string | readonly string[] | undefined> = {
  decode: (element, note) => hrefs.decode(element, note),
  encode(value = []) {
    return typeof value === 'string' ? [writeHref(value)] : hrefs.encode(value)
  },
}
