import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { Codec, Note } from './codec.ts'
import { readHref, writeHref } from './href-text.ts'
import { readText } from './read-text.ts'
import { shownValue } from './shown.ts'

/**
 * A binding to a resource: the href of a collection and the name that the resource has there, percent-encoded.
 * @see RFC 5842 section 3.2
 */
export interface Parent {
  readonly href: string
  readonly segment: string
}

/** What no path segment holds, by RFC 3986 section 3.3. */
const NOT_SEGMENT = /[^!$-.0-;=@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})/

/**
 * The bindings to a resource; an empty array for none.
 * @see RFC 5842 section 3.2
 */
export const parents: Codec<readonly Parent[]> = {
  decode: (set, note) =>
    set.elements.filter(({ name }) => name === '{DAV:}parent').map((parent) => readParent(parent, note)),
  encode: (value) => value.map((parent) => element('{DAV:}parent', undefined, writeParent(parent))),
}

function readParent(parent: XmlElement, note: Note): Parent {
  const segment = parent.child('{DAV:}segment')
  if (segment === undefined) throw new InvalidInputError('expected {DAV:}segment in {DAV:}parent, found none')
  return { href: readHref(parent, 'prop-single-href', note), segment: trimSpace(readText(segment)) }
}

function writeParent({ href, segment }: Parent): readonly XmlElement[] {
  if (typeof segment !== 'string' || NOT_SEGMENT.test(segment)) {
    throw new InvalidInputError(`segment: expected a path segment, percent-encoded, got ${shownValue(segment)}`)
  }
  return [writeHref(href), element('{DAV:}segment', undefined, segment)]
}
