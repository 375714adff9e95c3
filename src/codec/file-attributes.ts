import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { map } from './map.ts'
import { quoted, shownValue } from './shown.ts'
import { token } from './token.ts'

/** 32 flags as eight hexadecimal digits: `00000020`. */
export const fileAttributes: Codec<number> = /* @__PURE__ */ map(
  token,
  (text) => {
    if (!/^[0-9A-Fa-f]{8}$/.test(text)) {
      throw new InvalidInputError(`expected eight hexadecimal digits, found ${quoted(text)}`)
    }
    return Number.parseInt(text, 16)
  },
  (value) => {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new InvalidInputError(`expected a whole number from 0 to 4294967295, got ${shownValue(value)}`)
    }
    return value.toString(16).padStart(8, '0')
  },
)
