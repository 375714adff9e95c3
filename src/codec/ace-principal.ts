import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Note } from './codec.ts'
import { readHref, writeHref } from './href-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { refusal } from './refusal.ts'
import { shownName, shownValue } from './shown.ts'

const RULE = 'acl-principal-choice'

const GROUPS = ['all', 'authenticated', 'unauthenticated', 'self'] as const

/** Principals that need no href; `self` are those that the resource stands for. */
export type PrincipalGroup = (typeof GROUPS)[number]

/**
 * Whom an access control entry is about: a principal's href, a group that the RFC names, or whoever a property of the
 * resource points at, `{DAV:}owner` for example.
 * @see RFC 3744 section 5.5.1
 */
export type AcePrincipal = PrincipalGroup | { readonly href: string } | { readonly property: ClarkName }

/** {@link AcePrincipal} as it is written: the property by name or by descriptor. */
export type AcePrincipalInput = PrincipalGroup | { readonly href: string } | { readonly property: ClarkName | PropName }

/**
 * Reads the one principal that an element holds.
 *
 * @throws InvalidInputError when it holds none, several, or one that RFC 3744 does not know.
 */
export function readPrincipal(parent: XmlElement, note: Note): AcePrincipal {
  const [first, ...more] = readPrincipals(parent, note)
  if (first === undefined) throw refusal(note, RULE, `expected a principal in ${parent.name}, found none`)
  if (more.length > 0) {
    throw refusal(note, RULE, `expected one principal in ${parent.name}, found ${more.length + 1}`)
  }
  return first
}

/** Reads the principals that an element holds, in order. */
export function readPrincipals(parent: XmlElement, note: Note): readonly AcePrincipal[] {
  return parent.elements.map((choice) => {
    const group = GROUPS.find((local) => choice.name === `{DAV:}${local}`)
    if (group !== undefined) return group
    if (choice.name === '{DAV:}property') return { property: readProperty(choice, note) }
    if (choice.name !== '{DAV:}href') throw refusal(note, RULE, `unknown principal ${shownName(choice.name)}`)
    return { href: readHref(element('{DAV:}principal', undefined, [choice]), RULE, note) }
  })
}

/** Makes the element that says who a principal is. */
export function writePrincipal(principal: AcePrincipalInput): XmlElement {
  const group = GROUPS.find((local) => principal === local)
  if (group !== undefined) return element(`{DAV:}${group}`)
  if (typeof principal === 'object' && principal !== null) {
    if ('href' in principal) return writeHref(principal.href)
    if ('property' in principal) {
      return element('{DAV:}property', undefined, [element(clarkNameOf(principal.property))])
    }
  }
  throw new InvalidInputError(`expected ${GROUPS.join(', ')}, an href or a property, got ${shownValue(principal)}`)
}

function readProperty(parent: XmlElement, note: Note): ClarkName {
  const [first, ...more] = parent.elements
  if (first === undefined || more.length > 0) {
    throw refusal(note, RULE, `expected one property in {DAV:}property, found ${parent.elements.length}`)
  }
  return first.name
}
