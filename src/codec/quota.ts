import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/** A number of bytes, or why there is none. */
export type Quota = bigint | 'unlimited' | 'unknown' | 'uncomputed'

/** What ownCloud and Nextcloud write for want of a number. */
const WORDS: Readonly<Record<string, 'unlimited' | 'unknown' | 'uncomputed'>> = {
  '-3': 'unlimited',
  '-2': 'unknown',
  '-1': 'uncomputed',
}

/** A number as PHP prints large floats: `1.2E+14`. At most 20 digits, and exponents up to 29. */
const FLOAT = /^(?<whole>[0-9]{1,20})(?:\.(?<fraction>[0-9]{1,20}))?(?:[Ee]\+?(?<exponent>[12]?[0-9]))?$/

/**
 * A size in bytes, exact also beyond `Number.MAX_SAFE_INTEGER`.
 *
 * Read, with a note, are also -3, -2 and -1, and whole numbers with an exponent or a fraction of zeros: `1.2E+14`.
 * Anything else, such as nothing or a part of a byte, is an error. Numbers are written as well as bigints.
 * @see RFC 4331 section 3
 */
export const quota: Codec<Quota, Quota | number> = {
  decode(element, note) {
    const found = trimSpace(readText(element))
    if (/^[0-9]{1,40}$/.test(found)) return BigInt(found)
    const value = Object.hasOwn(WORDS, found) ? WORDS[found] : exactFloat(found)
    if (value === undefined) throw new InvalidInputError(`expected a number of bytes, found ${quoted(found)}`)
    note('quota-integer', `expected decimal digits, found ${quoted(found)}`)
    return value
  },
  encode(value) {
    if (typeof value === 'bigint' ? value >= 0n : Number.isSafeInteger(value) && Number(value) >= 0) {
      return [String(value)]
    }
    const word = Object.keys(WORDS).find((number) => WORDS[number] === value)
    if (word === undefined) {
      throw new InvalidInputError(`expected a whole number, 0 or more, or a word for none, got ${shownValue(value)}`)
    }
    return [word]
  },
}

function exactFloat(text: string): bigint | undefined {
  const parts = FLOAT.exec(text)?.groups
  if (parts === undefined) return undefined
  const { whole = '', fraction = '', exponent = '0' } = parts
  const shift = Number(exponent) - fraction.length
  const digits = BigInt(whole + fraction)
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  return digits % divisor === 0n ? digits / divisor : undefined
}
