import { type CollectionProps, type CollectionPropsInput, readCollectionProps, writeCollectionProps } from './mkcol.ts'
import { caldav } from './namespaces.ts'
import { parseRoot, type RequestParseOptions } from './parse-body.ts'

/**
 * Reads the body of a MKCALENDAR; an empty one sets nothing.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4791 sections 5.3.1 and 9.2
 */
export function parseMkcalendar(body: string | Uint8Array, options: RequestParseOptions = {}): CollectionProps {
  return readCollectionProps(parseRoot(body, caldav('mkcalendar'), options, 4))
}

/**
 * Writes the body of a MKCALENDAR.
 *
 * @throws InvalidInputError for characters that XML cannot carry.
 * @see RFC 4791 section 9.2
 */
export function stringifyMkcalendar(input: CollectionPropsInput): string {
  return writeCollectionProps(caldav('mkcalendar'), input)
}
