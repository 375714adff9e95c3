import type { ReadableProp } from '../codec/prop.ts'
import { isMultistatusError } from '../errors/multistatus-error.ts'
import type { XmlElement } from '../xml/element.ts'

/** The value of a property, or `undefined` if its codec refuses it, which is for another rule to report. */
export function decoded<T>({ codec }: ReadableProp<T>, value: XmlElement): T | undefined {
  try {
    return codec.decode(value, () => {})
  } catch (error) {
    if (isMultistatusError(error) && error.code === 'invalid-input') return undefined
    throw error
  }
}
