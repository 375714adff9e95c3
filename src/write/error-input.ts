import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { conditionsOf, ErrorElement } from '../model/error-element.ts'
import type { ErrorInput } from './response-input.ts'

/** The error of a response or propstat, or `undefined` when none was given. */
export function toErrorElement(error: ErrorInput | undefined): ErrorElement | undefined {
  if (error === undefined) return undefined
  const conditions = conditionsOf(error)
  if (conditions.length === 0)
    throw new InvalidInputError('error: expected at least one condition (RFC 4918 section 14.5)')
  return new ErrorElement(conditions)
}
