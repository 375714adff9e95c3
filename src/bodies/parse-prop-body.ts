import { PropShape } from '../read/prop-shape.ts'
import { ReadProps } from '../read/read-props.ts'
import { propBody } from './body-kind.ts'
import type { BodyReadOptions } from './options.ts'
import { PropBody } from './prop-body.ts'
import { readBody } from './read-body.ts'

/**
 * Reads a `DAV:prop` document: the body of a 200 or 201 to LOCK, with its `lockdiscovery`.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short (an empty body, text and HTML, too), InvalidInputError
 * when its root is another element, LimitError when it is larger than `limits` allow.
 * @see RFC 4918 section 9.10.1
 */
export function parsePropBody(body: string | Uint8Array, options: BodyReadOptions = {}): PropBody {
  const { propstat, issues } = readBody(body, propBody, options)
  return new PropBody(new ReadProps(propstat?.shape ?? new PropShape([]), propstat?.sources ?? []), issues)
}
