import type { Codec } from './codec.ts'
import { text } from './text.ts'

/**
 * The text of an iCalendar or vCard object, character by character: what a signature or a hash is made of.
 *
 * Nothing is trimmed, folded or unescaped, so it is the same codec as `text`. XML itself turns the line ends of a
 * body into line feeds; a carriage return survives only as `&#13;`, which is what is written for one.
 * @see RFC 4791 section 9.6, RFC 6352 section 10.4
 */
export const rawText: Codec<string> = text
