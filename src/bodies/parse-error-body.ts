import { ErrorElement } from '../model/error-element.ts'
import { errorBody } from './body-kind.ts'
import type { BodyReadOptions } from './options.ts'
import { readBody } from './read-body.ts'

/**
 * Reads a `DAV:error` document: the conditions that failed, as the body of a 403, 409, 423 or 507 has them.
 *
 * An error without any condition is read, with an issue.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short (an empty body, text and HTML, too), InvalidInputError
 * when its root is another element, LimitError when it is larger than `limits` allow.
 * @see RFC 4918 section 16
 */
export function parseErrorBody(body: string | Uint8Array, options: BodyReadOptions = {}): ErrorElement {
  return readBody(body, errorBody, options).draft.error ?? new ErrorElement([])
}
