import { isAllSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'

/** A value that may be missing although its element is there: `undefined` for an empty one, and written as that. */
export function optional<T, Input = T>(codec: Codec<T, Input>): Codec<T | undefined, Input | undefined> {
  const made: Codec<T | undefined, Input | undefined> = {
    decode: (element, note) =>
      element.children.every((child) => typeof child === 'string' && isAllSpace(child))
        ? undefined
        : codec.decode(element, note),
    encode: (value) => (value === undefined ? [] : codec.encode(value)),
  }
  const { attributes } = codec
  if (attributes === undefined) return made
  return { ...made, attributes: (value) => (value === undefined ? {} : attributes(value)) }
}
