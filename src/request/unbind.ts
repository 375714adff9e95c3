import type { XmlElement } from '../xml/element.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { readSegment, writeSegment } from './segment.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * The body of an UNBIND: the name to remove from the collection of the request.
 * @see RFC 5842 section 5
 */
export interface Unbind {
  /** One path segment, percent-encoded. */
  readonly segment: string
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as an {@link Unbind}. */
export interface UnbindInput {
  readonly segment: string
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of an UNBIND.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 5842 section 5
 */
export function parseUnbind(body: string | Uint8Array, options: RequestParseOptions = {}): Unbind {
  const children = new ChildReader(requireRoot(body, '{DAV:}unbind', options))
  return { segment: readSegment(children.required('{DAV:}segment')), extensions: children.rest }
}

/**
 * Writes the body of an UNBIND.
 *
 * @throws InvalidInputError for what is no segment, percent-encoded.
 * @see RFC 5842 section 5
 */
export function stringifyUnbind({ segment, extensions = [] }: UnbindInput): string {
  return stringifyBody('{DAV:}unbind', [writeSegment(segment), ...extensions])
}
