import type { Codec } from '../codec/codec.ts'
import { shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { isElement, type XmlElement } from '../xml/element.ts'

/** The child elements of a condition as they are, for what only the client that sent the request can make sense of. */
export const childElements: Codec<readonly XmlElement[], readonly XmlElement[] | undefined> = {
  decode: (condition) => condition.elements,
  encode(value = []) {
    if (!Array.isArray(value) || !value.every(isElement)) {
      throw new InvalidInputError(`expected an array of elements, got ${shownValue(value)}`)
    }
    return value
  },
}
