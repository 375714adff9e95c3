import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { MULTISTATUS_CONTENT_TYPE } from '../write/to-http-response.ts'

/** Fields that belong to the connection, which is Node's, or tell a length that nobody knows yet. */
const NOT_OURS: readonly string[] = [
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/**
 * The header fields of a 207, in lower case, `Content-Type` among them.
 *
 * @throws InvalidInputError for a field that is about the connection or the length, TypeError for what is no field.
 * @see RFC 9110 section 7.6.1
 */
export function endToEndHeaders(given: HeadersInit | undefined): ReadonlyMap<string, string | readonly string[]> {
  const headers = new Headers(given)
  const fields = new Map<string, string | readonly string[]>([['content-type', MULTISTATUS_CONTENT_TYPE]])
  for (const [name, value] of headers) {
    if (NOT_OURS.includes(name)) {
      throw new InvalidInputError(`sendMultistatus: expected no header ${name}: that is for Node to say`)
    }
    fields.set(name, name === 'set-cookie' ? headers.getSetCookie() : value)
  }
  return fields
}
