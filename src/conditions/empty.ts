import type { Codec } from '../codec/codec.ts'
import { shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'

/**
 * A condition that says all by being there: `true`, whatever it holds, as any condition may be extended.
 * @see RFC 4918 section 16
 */
export const empty: Codec<true, undefined> = {
  decode: () => true,
  encode(value: unknown) {
    if (value !== undefined) throw new InvalidInputError(`expected nothing, got ${shownValue(value)}`)
    return []
  },
}
