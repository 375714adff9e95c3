import { element } from '../xml/element.ts'
import type { Codec } from './codec.ts'
import { type LockEntry, readLockEntry, writeLockEntry } from './lock-entry.ts'
import { noteStrays } from './note-strays.ts'

/**
 * The kinds of lock that a resource supports; an empty array for none.
 * @see RFC 4918 section 15.10
 */
export const lockEntries: Codec<readonly LockEntry[]> = {
  decode(parent, note) {
    noteStrays(parent, '{DAV:}lockentry', 'prop-supportedlock-content', note)
    const entries = parent.elements.filter((child) => child.name === '{DAV:}lockentry')
    return entries.map((entry) => readLockEntry(entry, 'prop-supportedlock-content', note))
  },
  encode: (value) => value.map((entry) => element('{DAV:}lockentry', undefined, writeLockEntry(entry))),
}
