import type { Codec } from '../codec/codec.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { fromObject } from './from-object.ts'
import type { ObjectOptions } from './names.ts'
import type { ObjectValue } from './object-value.ts'
import { toObject } from './to-object.ts'

/**
 * The codec of properties whose values are wanted as plain objects, in the convention of {@link ObjectValue}.
 *
 * `T` narrows the values to those the caller expects; with `is`, a value that is none is `invalid` when it is read and
 * refused when it is written, without it nobody checks. An object with attributes at its top, which belong to the
 * property's own element, can be read but not written through a descriptor: `fromObject` makes such an element.
 */
export function object<T extends ObjectValue = ObjectValue>(
  options: ObjectOptions & { readonly is?: ((value: ObjectValue) => value is T) | undefined } = {},
): Codec<T> {
  const check = (value: ObjectValue): T => {
    if (options.is?.(value) === false) throw new InvalidInputError('the object is not of the shape that was asked for')
    return value as T // `is` has said so, or the caller has by leaving it out
  }
  return {
    decode: (element) => check(toObject(element, options)),
    encode(value) {
      const made = fromObject('{}value', check(value), options)
      const [attribute] = made.attributes.keys()
      if (attribute === undefined) return made.children
      throw new InvalidInputError(`attribute ${attribute} belongs to the property itself: make it with fromObject`)
    },
  }
}
