import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { conditionsOf } from '../model/error-element.ts'
import type { ErrorInput } from '../write/response-input.ts'
import { errorBody } from './body-kind.ts'
import { writeBody } from './write-body.ts'

/**
 * Writes a `DAV:error` document of one condition, of several, or of an error that was read.
 *
 * @throws InvalidInputError when there is no condition, or for characters that XML cannot carry.
 * @see RFC 4918 section 14.5
 */
export function stringifyErrorBody(error: ErrorInput): string {
  const conditions = conditionsOf(error)
  if (conditions.length === 0) {
    throw new InvalidInputError('stringifyErrorBody: expected at least one condition (RFC 4918 section 14.5)')
  }
  return writeBody(errorBody, conditions)
}
