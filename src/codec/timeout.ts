import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/** For how long a lock is granted: a number of seconds, or without end. */
export type Timeout = number | 'infinite'

const MOST_SECONDS = 0xffffffff
const SECONDS = /^Second-(?<seconds>[0-9]{1,15})(?<fraction>\.[0-9]{1,15})?$/i

/**
 * `Second-` with a number, or `Infinite`.
 *
 * Read, with a note, are also other cases of the letters, more than 2^32 - 1 seconds, and a fraction, which is cut
 * off: npm webdav-server writes `Second-64799.999`. Anything else is an error.
 * @see RFC 4918 section 10.7
 */
export const timeout: Codec<Timeout> = {
  decode(element, note) {
    const found = trimSpace(readText(element))
    const parts = SECONDS.exec(found)?.groups
    if (parts === undefined && found.toLowerCase() !== 'infinite') {
      throw new InvalidInputError(`expected Infinite or Second-n, found ${quoted(found)}`)
    }
    const value = parts === undefined ? 'infinite' : Number(parts.seconds)
    const known = found === 'Infinite' || (found.startsWith('Second-') && Number(value) <= MOST_SECONDS)
    if (!known || parts?.fraction !== undefined) {
      note('prop-activelock-timeout', `expected Infinite or Second-n, found ${quoted(found)}`)
    }
    return value
  },
  encode(value) {
    if (value === 'infinite') return ['Infinite']
    if (!Number.isInteger(value) || value < 0 || value > MOST_SECONDS) {
      throw new InvalidInputError(
        `expected 'infinite' or a whole number from 0 to ${MOST_SECONDS}, got ${shownValue(value)}`,
      )
    }
    return [`Second-${value}`]
  },
}
