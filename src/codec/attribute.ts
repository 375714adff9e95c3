import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { shownValue } from './shown.ts'

/** One attribute of an otherwise empty element; it is an error if it is missing. What the element holds is passed over. */
export function attribute(name: string): Codec<string> {
  return {
    decode(element) {
      const value = element.attributes.get(name)
      if (value === undefined) throw new InvalidInputError(`expected the attribute ${name}, found none`)
      return value
    },
    encode: () => [],
    attributes(value) {
      if (typeof value !== 'string') throw new InvalidInputError(`expected a string, got ${shownValue(value)}`)
      return { [name]: value }
    },
  }
}
