import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { ErrorElement } from '../model/error-element.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ErrorInput } from './response-input.ts'

/** The conditions of an error, whichever way they were given. */
export function conditionsOf(error: ErrorInput): readonly XmlElement[] {
  if ('conditions' in error) return error.conditions
  if ('name' in error)
    return error.name === '{DAV:}error' ? error.children.filter((child) => typeof child !== 'string') : [error]
  return error
}

/** The error of a response or propstat, or `undefined` when none was given. */
export function toErrorElement(error: ErrorInput | undefined): ErrorElement | undefined {
  if (error === undefined) return undefined
  const conditions = conditionsOf(error)
  if (conditions.length === 0)
    throw new InvalidInputError('error: expected at least one condition (RFC 4918 section 14.5)')
  return new ErrorElement(conditions)
}
