import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Codec } from './codec.ts'
import { shownValue } from './shown.ts'

/**
 * The XML of the property itself: its element when read, the content of any element when written.
 *
 * The name and the attributes of an element that is written are passed over: its children move into the property. An
 * element that is to stay as it is needs no descriptor; it is a property value already. The door `./codec` calls this
 * codec `element`.
 */
export const xml: Codec<XmlElement> = {
  decode: (element) => element,
  encode(value) {
    if (!Array.isArray(value?.children)) throw new InvalidInputError(`expected an element, got ${shownValue(value)}`)
    return value.children
  },
}
