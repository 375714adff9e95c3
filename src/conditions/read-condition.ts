import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { conditionsOf, type ErrorSource } from '../model/error-element.ts'
import type { Condition } from './define-condition.ts'

/**
 * What a condition of an error says: `true` for one that is empty, else its hrefs, privileges or whatever stands in it.
 *
 * The error is that of a response or propstat, that of `parseErrorBody`, or the `NotMultistatusError` for a body whose
 * root was `DAV:error`. `undefined` if the condition is not there, or if what it holds cannot be read; `has` of an
 * `ErrorElement` tells which. If an error has the condition more than once, the first counts.
 * @see RFC 4918 section 16
 */
export function readCondition<T, Input>(error: ErrorSource, condition: Condition<T, Input>): T | undefined {
  const { name, alias, codec } = condition
  const conditions = conditionsOf(error)
  const found = conditions.find((held) => held.name === name) ?? conditions.find((held) => held.name === alias)
  if (found === undefined) return undefined
  try {
    return codec.decode(found, () => {})
  } catch (cause) {
    if (!(cause instanceof InvalidInputError)) throw cause
    return undefined
  }
}
