import { writeHref } from '../codec/href-text.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { readHrefText } from './element-text.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { readSegment, writeSegment } from './segment.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * The body of a BIND or REBIND: the name that a resource gets in the collection of the request.
 * @see RFC 5842 sections 4 and 6
 */
export interface Bind {
  /** One path segment, percent-encoded. */
  readonly segment: string
  /** The resource, as the client wrote it; `resolveHref` resolves it. */
  readonly href: string
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link Bind}. */
export interface BindInput {
  readonly segment: string
  readonly href: string
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a BIND.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 5842 section 4
 */
export function parseBind(body: string | Uint8Array, options: RequestParseOptions = {}): Bind {
  return readBind(requireRoot(body, '{DAV:}bind', options))
}

/**
 * Writes the body of a BIND.
 *
 * @throws InvalidInputError for what is no segment or no href, percent-encoded.
 * @see RFC 5842 section 4
 */
export function stringifyBind(input: BindInput): string {
  return writeBind('{DAV:}bind', input)
}

/** Reads segment and href from a root element. */
export function readBind(root: XmlElement): Bind {
  const children = new ChildReader(root)
  const segment = readSegment(children.required('{DAV:}segment'))
  return { segment, href: readHrefText(children.required('{DAV:}href')), extensions: children.rest }
}

/** Writes segment and href. */
export function writeBind(name: ClarkName, { segment, href, extensions = [] }: BindInput): string {
  return stringifyBody(name, [writeSegment(segment), writeHref(href), ...extensions])
}
