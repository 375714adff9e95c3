import { element, type XmlElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { type LangText, langText } from './lang-text.ts'
import { list } from './list.ts'
import { decodeNested, encodeNested } from './nested.ts'
import { noteRepeated } from './note-repeated.ts'
import { noteText } from './note-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { refusal } from './refusal.ts'

/**
 * A privilege that a resource knows, and those it is made of; an abstract one cannot be granted by itself.
 * @see RFC 3744 section 5.3
 */
export interface SupportedPrivilege {
  readonly privilege: ClarkName
  readonly abstract: boolean
  /** For users; the RFC asks for it, and several servers leave it out. */
  readonly description?: LangText | undefined
  readonly privileges: readonly SupportedPrivilege[]
}

/** {@link SupportedPrivilege} as it is written. */
export interface SupportedPrivilegeInput {
  readonly privilege: ClarkName | PropName
  readonly abstract?: boolean | undefined
  readonly description?: LangText | string | undefined
  readonly privileges?: readonly SupportedPrivilegeInput[] | undefined
}

const RULE = 'supported-privilege-content'

const supportedPrivilege: Codec<SupportedPrivilege, SupportedPrivilegeInput> = {
  decode(from, note) {
    const [named, ...others] = from.child('{DAV:}privilege')?.elements ?? []
    if (named === undefined || others.length > 0) {
      throw refusal(note, RULE, `expected one element in {DAV:}privilege, found ${named ? others.length + 1 : 'none'}`)
    }
    const description = from.child('{DAV:}description')
    noteText(from, RULE, note)
    noteRepeated(from, ['{DAV:}privilege', '{DAV:}abstract', '{DAV:}description'], RULE, note)
    if (description === undefined) note(RULE, 'expected {DAV:}description, found none')
    else if (description.lang === undefined) {
      note('supported-privilege-lang', 'expected xml:lang on {DAV:}description, found none')
    }
    const parts = from.elements.filter(({ name }) => name === '{DAV:}supported-privilege')
    return {
      privilege: named.name,
      abstract: from.child('{DAV:}abstract') !== undefined,
      ...(description && { description: langText.decode(description, note) }),
      privileges: parts.map((each) => decodeNested(each, supportedPrivilege, note)),
    }
  },
  encode({ privilege, abstract, description, privileges = [] }) {
    const made: XmlElement[] = [element('{DAV:}privilege', undefined, [element(clarkNameOf(privilege))])]
    if (abstract === true) made.push(element('{DAV:}abstract'))
    if (description !== undefined) made.push(encodeNested(parseClarkName('{DAV:}description'), langText, description))
    const name = parseClarkName('{DAV:}supported-privilege')
    return [...made, ...privileges.map((each) => encodeNested(name, supportedPrivilege, each))]
  },
}

/**
 * The privileges of a resource, as trees.
 * @see RFC 3744 section 5.3
 */
export const supportedPrivileges: Codec<readonly SupportedPrivilege[], readonly SupportedPrivilegeInput[]> =
  /* @__PURE__ */ list('{DAV:}supported-privilege', supportedPrivilege)
