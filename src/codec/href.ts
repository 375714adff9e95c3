import type { Codec } from './codec.ts'
import { readHref, writeHref } from './href-text.ts'

/**
 * The text of one `DAV:href`, as it is written there but for white space around it: `resolveHref` resolves it.
 *
 * Read, with a note, are also bare text without the `DAV:href` and the first of several; none is an error. What is
 * written must be percent-encoded.
 * @see RFC 4918 section 14.7
 */
export const href: Codec<string> = {
  decode: (element, note) => readHref(element, 'prop-single-href', note),
  encode: (value) => [writeHref(value)],
}
