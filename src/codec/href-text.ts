import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { RuleId } from '../issues/issue.ts'
import { isAllSpace, trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { Note } from './codec.ts'
import { readText } from './read-text.ts'
import { refusal } from './refusal.ts'
import { quoted, shownValue } from './shown.ts'

/** What no URI reference holds: characters outside RFC 3986 section 2, and a percent sign without two digits. */
const NOT_URI = /[^!#-;=?-[\]_a-z~]|%(?![0-9A-Fa-f]{2})/

/**
 * The texts of all `DAV:href` children, without white space around them; of bare text instead of them, with a note.
 *
 * A `DAV:response` counts as its href: the answer to an expand-property report has it there.
 *
 * @throws InvalidInputError for an href that is empty or holds an element.
 * @see RFC 3253 section 3.8
 */
export function readHrefs(parent: XmlElement, rule: RuleId, note: Note): readonly string[] {
  const found: string[] = []
  for (const child of parent.elements) {
    const href = child.name === '{DAV:}response' ? child.child('{DAV:}href') : child
    if (href?.name === '{DAV:}href') found.push(hrefText(href, rule, note))
  }
  const stray = parent.children.find((child) => typeof child === 'string' && !isAllSpace(child))
  if (typeof stray !== 'string') return found
  const bare = trimSpace(stray)
  note(rule, `expected {DAV:}href, found the text ${quoted(bare)}`)
  return found.length === 0 ? [bare] : found
}

/**
 * The text of the one `DAV:href` child; of the first, with a note, if there are several.
 *
 * @throws InvalidInputError when there is none.
 */
export function readHref(parent: XmlElement, rule: RuleId, note: Note): string {
  const [first, ...more] = readHrefs(parent, rule, note)
  if (first === undefined) throw refusal(note, rule, 'expected {DAV:}href, found none')
  if (more.length > 0) note(rule, `expected one {DAV:}href, found ${more.length + 1}`)
  return first
}

/**
 * Makes a `DAV:href`.
 *
 * @throws InvalidInputError for what is no URI reference: nothing, or characters that must be percent-encoded.
 */
export function writeHref(href: string): XmlElement {
  if (typeof href !== 'string' || href === '' || NOT_URI.test(href)) {
    throw new InvalidInputError(`expected a URI reference, percent-encoded, got ${shownValue(href)}`)
  }
  return element('{DAV:}href', undefined, href)
}

function hrefText(href: XmlElement, rule: RuleId, note: Note): string {
  const text = trimSpace(readText(href))
  if (text === '') throw refusal(note, rule, 'expected a URI reference in {DAV:}href, found nothing')
  return text
}
