import type { Content } from '../xml/grammar.ts'
import type { Name } from '../xml/name.ts'

/** What an element means in a multistatus body; the table below is the grammar of RFC 4918 section 14. */
export type Role =
  | 'document'
  | 'multistatus'
  | 'response'
  | 'propstat'
  | 'prop'
  | 'property'
  | 'href'
  | 'status'
  | 'responsedescription'
  | 'location'
  | 'location-href'
  | 'sync-token'
  | 'error'
  | 'lifted-error'
  | 'error-document'
  | 'other-document'
  | 'extension'
  | 'inner'

interface RoleFacts {
  readonly content: Content
  /** Roles of children in the namespace `DAV:`, by local name. */
  readonly dav?: Readonly<Record<string, Role>>
  /** The role of every other child. */
  readonly other: Role
}

const ROLES: Readonly<Record<Role, RoleFacts>> = {
  document: {
    content: 'elements',
    dav: { multistatus: 'multistatus', error: 'error-document' },
    other: 'other-document',
  },
  multistatus: {
    content: 'elements',
    dav: { response: 'response', responsedescription: 'responsedescription', 'sync-token': 'sync-token' },
    other: 'extension',
  },
  response: {
    content: 'elements',
    dav: {
      href: 'href',
      status: 'status',
      propstat: 'propstat',
      error: 'error',
      responsedescription: 'responsedescription',
      location: 'location',
    },
    other: 'extension',
  },
  propstat: {
    content: 'elements',
    dav: { prop: 'prop', status: 'status', error: 'error', responsedescription: 'responsedescription' },
    other: 'extension',
  },
  prop: { content: 'elements', other: 'property' },
  property: { content: 'slice', other: 'inner' },
  href: { content: 'text', other: 'inner' },
  status: { content: 'text', other: 'inner' },
  // RFC 3253 section 1.6 put the error inside the description; RFC 4918 appendix F.1 moved it out.
  responsedescription: { content: 'text', dav: { error: 'lifted-error' }, other: 'inner' },
  location: { content: 'elements', dav: { href: 'location-href' }, other: 'extension' },
  'location-href': { content: 'text', other: 'inner' },
  'sync-token': { content: 'text', other: 'inner' },
  error: { content: 'slice', other: 'inner' },
  'lifted-error': { content: 'slice', other: 'inner' },
  'error-document': { content: 'slice', other: 'inner' },
  'other-document': { content: 'slice', other: 'inner' },
  extension: { content: 'slice', other: 'inner' },
  inner: { content: 'text', other: 'inner' },
}

/** The role of a child element. */
export function childRole(role: Role, name: Name): Role {
  const facts = ROLES[role]
  if (name.namespace !== 'DAV:' || facts.dav === undefined || !Object.hasOwn(facts.dav, name.localName))
    return facts.other
  return facts.dav[name.localName] ?? facts.other
}

/** How the content of an element of a role is handed over. */
export function roleContent(role: Role): Content {
  return ROLES[role].content
}
