import { mkcolBody } from './body-kind.ts'
import type { CreationResponse } from './creation-response.ts'
import type { BodyReadOptions } from './options.ts'
import { readCreationResponse } from './read-creation-response.ts'

/**
 * Reads a `DAV:mkcol-response` document: the answer to an extended MKCOL, property by property.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short (an empty body, text and HTML, too), InvalidInputError
 * when its root is another element, LimitError when it is larger than `limits` allow.
 * @see RFC 5689 section 3
 */
export function parseMkcolResponse(body: string | Uint8Array, options: BodyReadOptions = {}): CreationResponse {
  return readCreationResponse(body, mkcolBody, options)
}
