import type { Codec, Note } from '../codec/codec.ts'
import { readHref, writeHref } from '../codec/href-text.ts'
import { noteStrays } from '../codec/note-strays.ts'
import { refusal } from '../codec/refusal.ts'
import { shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

const RULE = 'need-privileges-content'

/** A privilege that the user lacks on a resource: its name is `{DAV:}write-content` for example. */
export interface NeededPrivilege {
  readonly href: string
  readonly privilege: ClarkName
}

/** {@link NeededPrivilege} as it is written: the privilege by name, or by anything that has one. */
export interface NeededPrivilegeInput {
  readonly href: string
  readonly privilege: ClarkName | { readonly name: ClarkName }
}

/**
 * Privileges that the user lacks, one entry for each resource and privilege; an empty array for none.
 *
 * A resource without an href or a privilege is an error.
 * @see RFC 3744 section 7.1.1
 */
export const neededPrivileges: Codec<readonly NeededPrivilege[], readonly NeededPrivilegeInput[]> = {
  decode(condition, note) {
    noteStrays(condition, '{DAV:}resource', RULE, note)
    const resources = condition.elements.filter(({ name }) => name === '{DAV:}resource')
    if (resources.length === 0) note(RULE, 'expected {DAV:}resource, found none')
    return resources.flatMap((resource) => readResource(resource, note))
  },
  encode(value) {
    if (!Array.isArray(value)) throw new InvalidInputError(`expected an array of privileges, got ${shownValue(value)}`)
    return value.map(writeResource)
  },
}

/** Servers that list several privileges put them into one element or into several. */
function readResource(resource: XmlElement, note: Note): readonly NeededPrivilege[] {
  const href = readHref(resource, RULE, note)
  const privileges = resource.elements.filter(({ name }) => name === '{DAV:}privilege').flatMap((each) => each.elements)
  if (privileges.length === 0) {
    throw refusal(note, RULE, 'expected {DAV:}privilege in {DAV:}resource, found none')
  }
  if (privileges.length > 1) note(RULE, `expected one privilege in {DAV:}resource, found ${privileges.length}`)
  return privileges.map(({ name }) => ({ href, privilege: name }))
}

function writeResource({ href, privilege }: NeededPrivilegeInput): XmlElement {
  const inner = element('{DAV:}privilege', undefined, [element(privilege)])
  return element('{DAV:}resource', undefined, [writeHref(href), inner])
}
