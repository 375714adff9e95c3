import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { bareElement, element, type XmlElement } from '../xml/element.ts'
import type { Name } from '../xml/name.ts'
import type { Codec, Note } from './codec.ts'
import { shownName } from './shown.ts'

/**
 * Reads an element with a codec.
 *
 * @throws InvalidInputError that names the element, when the codec refuses it.
 */
export function decodeNested<T>(from: XmlElement, codec: Pick<Codec<T, never>, 'decode'>, note: Note): T {
  try {
    return codec.decode(from, note)
  } catch (cause) {
    throw named(from.name, cause)
  }
}

/**
 * Makes an element of a value with a codec.
 *
 * @throws InvalidInputError that names the element, when the codec refuses the value.
 */
export function encodeNested<Input>(name: Name, codec: Codec<unknown, Input>, value: Input): XmlElement {
  try {
    const children = codec.encode(value)
    if (codec.attributes === undefined) return bareElement(name, children)
    return element(name.clark, codec.attributes(value), children)
  } catch (cause) {
    throw named(name.clark, cause)
  }
}

/** Other errors are faults of a codec and pass as they are. */
function named(name: string, cause: unknown): unknown {
  if (!(cause instanceof InvalidInputError)) return cause
  return new InvalidInputError(`${shownName(name)}: ${cause.message}`, { cause })
}
