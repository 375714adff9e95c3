import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { Condition } from './define-condition.ts'

/**
 * What a condition of an error says: `true` for one that is empty, else its hrefs, privileges or whatever stands in it.
 *
 * `undefined` if the condition is not there, or if what it holds cannot be read; `error.has` tells which. If an error
 * has the condition more than once, the first counts.
 * @see RFC 4918 section 16
 */
export function readCondition<T, Input>(
  error: Pick<ErrorElement, 'get'>,
  condition: Condition<T, Input>,
): T | undefined {
  const { codec, alias } = condition
  const found = error.get(condition) ?? (alias === undefined ? undefined : error.get(alias))
  if (found === undefined) return undefined
  try {
    return codec.decode(found, () => {})
  } catch (cause) {
    if (!(cause instanceof InvalidInputError)) throw cause
    return undefined
  }
}
