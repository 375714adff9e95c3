import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/** The words that are read everywhere, in any case; with a note where another form is written. */
const TRUE: readonly string[] = ['true', '1', 't']
const FALSE: readonly string[] = ['false', '0', 'f']

/**
 * Yes or no as two words of a property's own: `T` and `F` for mod_dav, `1` and `0` for ownCloud.
 *
 * Read, with a note, are also `true`, `false`, `1`, `0`, `T` and `F` in any case. Anything else is an error, and so is
 * nothing.
 */
export function booleanOf(yes: string, no: string): Codec<boolean> {
  return {
    decode(element, note) {
      const found = trimSpace(readText(element))
      if (found === yes || found === no) return found === yes
      const known = found.toLowerCase()
      const value = TRUE.includes(known)
      if (!value && !FALSE.includes(known)) {
        throw new InvalidInputError(`expected ${yes} or ${no}, found ${quoted(found)}`)
      }
      note('prop-boolean-syntax', `expected ${yes} or ${no}, found ${quoted(found)}`)
      return value
    },
    encode(value) {
      if (typeof value !== 'boolean') throw new InvalidInputError(`expected true or false, got ${shownValue(value)}`)
      return [value ? yes : no]
    },
  }
}

/**
 * `true` or `false`; other usual words for them are read with a note, see {@link booleanOf}.
 * @see RFC 3253 section 13.3.1
 */
export const boolean: Codec<boolean> = /* @__PURE__ */ booleanOf('true', 'false')
