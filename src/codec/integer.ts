import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/**
 * A whole number from 0 to `Number.MAX_SAFE_INTEGER`, in decimal digits; zeros in front do not matter.
 *
 * A sign, an exponent, nothing at all and a number that would lose digits are errors, never a guess.
 * @see RFC 4918 section 15.4
 */
export const integer: Codec<number> = {
  decode(element) {
    const digits = trimSpace(readText(element))
    if (!/^[0-9]+$/.test(digits)) throw new InvalidInputError(`expected decimal digits, found ${quoted(digits)}`)
    const value = Number(digits)
    if (!Number.isSafeInteger(value)) {
      throw new InvalidInputError(`expected a number up to ${Number.MAX_SAFE_INTEGER}, found ${quoted(digits)}`)
    }
    return value
  },
  encode(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new InvalidInputError(
        `expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got ${shownValue(value)}`,
      )
    }
    return [String(value)]
  },
}
