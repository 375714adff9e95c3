import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { mkcolBody } from './body-kind.ts'
import { creationElements } from './creation-elements.ts'
import type { CreationInput } from './creation-input.ts'
import { writeBody } from './write-body.ts'

/**
 * Writes a `DAV:mkcol-response` document; a name in a propstat stands for an empty property.
 *
 * `propstatNames(href, groups).propstats` makes the propstats of an object by status.
 *
 * @throws InvalidInputError when there is no propstat, for a status that can never stand in one, or for characters that
 * XML cannot carry.
 * @see RFC 5689 section 5.2
 */
export function stringifyMkcolResponse(response: CreationInput): string {
  const elements = creationElements(mkcolBody, response)
  if (!elements.some(({ name }) => name === '{DAV:}propstat')) {
    throw new InvalidInputError('stringifyMkcolResponse: expected at least one propstat (RFC 5689 section 5.2)')
  }
  return writeBody(mkcolBody, elements)
}
