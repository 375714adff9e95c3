import { mkcalendarBody } from './body-kind.ts'
import type { CreationResponse } from './creation-response.ts'
import type { BodyReadOptions } from './options.ts'
import { readCreationResponse } from './read-creation-response.ts'

/**
 * Reads a `CALDAV:mkcalendar-response` document: the answer to MKCALENDAR, property by property.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short (an empty body, text and HTML, too), InvalidInputError
 * when its root is another element, LimitError when it is larger than `limits` allow.
 * @see RFC 4791 section 9.3
 */
export function parseMkcalendarResponse(body: string | Uint8Array, options: BodyReadOptions = {}): CreationResponse {
  return readCreationResponse(body, mkcalendarBody, options)
}
