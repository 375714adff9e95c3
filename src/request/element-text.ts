import { quoted, shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { requestFault } from './request-fault.ts'

/** The character data of an element as they are; elements inside are ignored, as RFC 4918 section 17 wants it. */
export function directText(from: XmlElement): string {
  return from.children.filter((child) => typeof child === 'string').join('')
}

/** The text of an href: a URI reference as the client wrote it, without white space around it. */
export function readHrefText(from: XmlElement): string {
  const text = trimSpace(directText(from))
  if (text === '') throw requestFault(`${from.localName}: expected a URI reference, found nothing`)
  return text
}

/**
 * Hrefs as the server sent them, percent-encoded or not: what it called a resource it will find again.
 *
 * @throws InvalidInputError for an empty text, and for white space around it, which would be lost.
 */
export function writeHrefs(hrefs: Iterable<string>): readonly XmlElement[] {
  return Array.from(hrefs, (href) => {
    if (typeof href === 'string' && href !== '' && trimSpace(href) === href) {
      return element('{DAV:}href', undefined, href)
    }
    throw new InvalidInputError(`hrefs: expected a URI reference, got ${shownValue(href)}`)
  })
}

/** A whole number in decimal digits. */
export function readNumber(from: XmlElement): number {
  const digits = trimSpace(directText(from))
  const value = Number(digits)
  if (/^[0-9]+$/.test(digits) && Number.isSafeInteger(value)) return value
  throw requestFault(`${from.localName}: expected a whole number, found ${quoted(digits)}`, { status: 422 })
}

/** An element that holds a whole number. */
export function writeNumber(name: ClarkName, value: number): XmlElement {
  if (Number.isSafeInteger(value) && value >= 0) return element(name, undefined, String(value))
  throw new InvalidInputError(`${name}: expected a whole number, got ${String(value)}`)
}
