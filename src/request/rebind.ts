import { type Bind, type BindInput, readBind, writeBind } from './bind.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'

/**
 * Reads the body of a REBIND, which moves a binding.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 5842 section 6
 */
export function parseRebind(body: string | Uint8Array, options: RequestParseOptions = {}): Bind {
  return readBind(requireRoot(body, '{DAV:}rebind', options))
}

/**
 * Writes the body of a REBIND.
 *
 * @throws InvalidInputError for what is no segment or no href, percent-encoded.
 * @see RFC 5842 section 6
 */
export function stringifyRebind(input: BindInput): string {
  return writeBind('{DAV:}rebind', input)
}
