import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec, Note } from './codec.ts'

/**
 * A codec whose values are made of those of another one.
 *
 * What `decode` throws is an `InvalidInputError` to the reader, whatever it was; what `encode` throws stays as it is,
 * and should be one for a value that cannot be written.
 */
export function map<T, Input, Mapped, MappedInput = Mapped>(
  codec: Codec<T, Input>,
  decode: (value: T, note: Note) => Mapped,
  encode: (value: MappedInput) => Input,
): Codec<Mapped, MappedInput> {
  const mapped: Codec<Mapped, MappedInput> = {
    decode(element, note) {
      const value = codec.decode(element, note)
      try {
        return decode(value, note)
      } catch (cause) {
        if (cause instanceof InvalidInputError) throw cause
        throw new InvalidInputError(cause instanceof Error ? cause.message : String(cause), { cause })
      }
    },
    encode: (value) => codec.encode(encode(value)),
  }
  const { attributes } = codec
  return attributes === undefined ? mapped : { ...mapped, attributes: (value) => attributes(encode(value)) }
}
