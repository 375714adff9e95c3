import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { text } from './text.ts'

/** Text in which white space at both ends does not count: a URI, an identifier, a word. */
export const token: Codec<string> = {
  decode: (element) => trimSpace(readText(element)),
  encode: (value) => text.encode(value),
}
