import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { noteText } from './note-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { shownValue } from './shown.ts'

/**
 * The names of the child elements, as a set: the types of a resource, for example.
 *
 * What the children hold and their attributes are passed over; text between them gets a note. Written from a set or an
 * array of names and descriptors, as empty elements.
 * @see RFC 4918 section 15.9
 */
export const names: Codec<ReadonlySet<ClarkName>, Iterable<ClarkName | PropName>> = {
  decode(parent, note) {
    noteText(parent, 'prop-resourcetype-content', note)
    return new Set(parent.elements.map((child) => child.name))
  },
  encode(value) {
    if (typeof value !== 'object' || value === null) {
      throw new InvalidInputError(`expected a set or an array of names, got ${shownValue(value)}`)
    }
    return Array.from(new Set(Array.from(value, clarkNameOf)), (name) => element(name))
  },
}
