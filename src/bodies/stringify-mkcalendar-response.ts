import { mkcalendarBody } from './body-kind.ts'
import { creationElements } from './creation-elements.ts'
import type { CreationInput } from './creation-input.ts'
import { writeBody } from './write-body.ts'

/**
 * Writes a `CALDAV:mkcalendar-response` document; a name in a propstat stands for an empty property.
 *
 * `propstatNames(href, groups).propstats` makes the propstats of an object by status. A document without any is allowed.
 *
 * @throws InvalidInputError for a status that can never stand in a propstat, or for characters that XML cannot carry.
 * @see RFC 4791 section 9.3
 */
export function stringifyMkcalendarResponse(response: CreationInput): string {
  return writeBody(mkcalendarBody, creationElements(mkcalendarBody, response))
}
