import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { shownValue } from './shown.ts'

/** A property that says all by being there: its value is `true`, whatever it holds, and it is written empty. */
export const flag: Codec<true> = {
  decode: () => true,
  encode(value) {
    if (value !== true) {
      throw new InvalidInputError(`expected true, got ${shownValue(value)}: leave the property out to say no`)
    }
    return []
  },
}
