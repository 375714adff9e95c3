import { davGrammar } from '../read/dav-grammar.ts'
import { PropstatDraft, ResponseDraft } from '../read/drafts.ts'
import type { Reading } from '../read/reading.ts'
import { childRole, type Role } from '../read/roles.ts'
import type { Grammar } from '../xml/grammar.ts'
import type { BodyKind } from './body-kind.ts'
import { otherRoot } from './other-root.ts'

/**
 * The grammar of a document whose content is that of a part of a multistatus.
 *
 * The root takes the role of that part, and the grammar of the multistatus does the rest: the same drafts, the same
 * issues. What takes the role of a response has propstats; all else in it is an extension.
 */
export function bodyGrammar(kind: BodyKind): Grammar<Role, Reading> {
  return {
    ...davGrammar,
    child(role, name) {
      if (role === 'document') return name.clark === kind.root ? kind.like : 'other-document'
      if (role === 'response') return name.clark === '{DAV:}propstat' ? 'propstat' : 'extension'
      return childRole(role, name)
    },
    open(reading, role, head, at) {
      if (role === 'other-document') throw otherRoot(kind, head.name.clark)
      if (reading.response !== undefined) return davGrammar.open(reading, role, head, at)
      reading.response = new ResponseDraft(at, 1)
      if (role === 'prop') reading.propstat = new PropstatDraft(at, 1)
      if (role === 'error') davGrammar.open(reading, role, head, at)
    },
    close(reading, role, at) {
      if (role !== 'response') davGrammar.close(reading, role, at)
    },
  }
}
