import type { PropValue } from '../codec/prop.ts'
import { shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { isElement } from '../xml/element.ts'
import { propBody } from './body-kind.ts'
import { writeBody } from './write-body.ts'

/**
 * Writes a `DAV:prop` document of property values, or of a body that was read.
 *
 * @throws InvalidInputError for a name without a value, or for characters that XML cannot carry.
 * @see RFC 4918 section 9.10.1
 */
export function stringifyPropBody(values: Iterable<PropValue>): string {
  const props = Array.from(values)
  const other = props.find((prop) => !isElement(prop))
  if (other !== undefined) {
    throw new InvalidInputError(`stringifyPropBody: expected values of properties, got ${shownValue(other)}`)
  }
  return writeBody(propBody, props)
}
