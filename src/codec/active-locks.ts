import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { isAbsoluteUri } from './absolute-uri.ts'
import type { Codec, Note } from './codec.ts'
import { readHref, writeHref } from './href-text.ts'
import { type LockEntry, readLockEntry, writeLockEntry } from './lock-entry.ts'
import { noteStrays } from './note-strays.ts'
import { noteText } from './note-text.ts'
import { readText } from './read-text.ts'
import { refusal } from './refusal.ts'
import { quoted, shownValue } from './shown.ts'

/** How far below its root a lock reaches; `'1'` is a depth that no lock should have. */
export type LockDepth = '0' | '1' | 'infinity'

/**
 * A lock that a resource has.
 *
 * `owner` is the whole `DAV:owner` element as the client sent it, text or markup. `timeout` is `Infinite` or
 * `Second-` and a number of seconds. `token` may be hidden from those who do not hold the lock.
 * @see RFC 4918 section 14.1
 */
export interface ActiveLock extends LockEntry {
  readonly depth: LockDepth
  readonly owner?: XmlElement | undefined
  readonly timeout?: string | undefined
  readonly token?: string | undefined
  /** The href that the lock was asked for. */
  readonly root?: string | undefined
}

/**
 * The locks on a resource; an empty array for none.
 *
 * A lock without scope, type or depth is an error. A timeout in another form is read with a note and not written.
 * @see RFC 4918 section 15.8
 */
export const activeLocks: Codec<readonly ActiveLock[]> = {
  decode(parent, note) {
    noteStrays(parent, '{DAV:}activelock', 'prop-lockdiscovery-content', note)
    return parent.elements.filter(({ name }) => name === '{DAV:}activelock').map((lock) => readLock(lock, note))
  },
  encode: (value) => value.map((lock) => element('{DAV:}activelock', undefined, writeLock(lock))),
}

function readLock(lock: XmlElement, note: Note): ActiveLock {
  const one = (localName: string): XmlElement | undefined => {
    const found = lock.elements.filter(({ name }) => name === `{DAV:}${localName}`)
    if (found.length > 1) note('prop-activelock-content', `expected one {DAV:}${localName}, found ${found.length}`)
    return found[0]
  }
  noteText(lock, 'prop-activelock-content', note)
  const entry = readLockEntry(lock, 'prop-activelock-content', note)
  const depth = readDepth(one('depth'), note)
  const owner = one('owner')
  const timeout = one('timeout')
  const token = one('locktoken')
  const root = one('lockroot')
  if (root === undefined) note('prop-activelock-lockroot', 'expected {DAV:}lockroot, found none')
  return {
    ...entry,
    depth,
    ...(owner && { owner }),
    ...(timeout && { timeout: readTimeout(timeout, note) }),
    ...(token && { token: readToken(token, note) }),
    ...(root && { root: readHref(root, 'prop-lockroot-href', note) }),
  }
}

function writeLock(lock: ActiveLock): readonly XmlElement[] {
  const { depth, owner, timeout, token, root } = lock
  if (!isDepth(depth)) throw new InvalidInputError(`depth: expected '0' or 'infinity', got ${shownValue(depth)}`)
  if (owner !== undefined && owner.name !== '{DAV:}owner') {
    throw new InvalidInputError(`owner: expected an element {DAV:}owner, got ${shownValue(owner.name ?? owner)}`)
  }
  if (timeout !== undefined && !isTimeout(timeout)) {
    throw new InvalidInputError(`timeout: expected 'Infinite' or 'Second-n', got ${shownValue(timeout)}`)
  }
  return [
    ...writeLockEntry(lock),
    element('{DAV:}depth', undefined, depth),
    ...(owner === undefined ? [] : [owner]),
    ...(timeout === undefined ? [] : [element('{DAV:}timeout', undefined, timeout)]),
    ...(token === undefined ? [] : [element('{DAV:}locktoken', undefined, [writeHref(token)])]),
    ...(root === undefined ? [] : [element('{DAV:}lockroot', undefined, [writeHref(root)])]),
  ]
}

function readDepth(depth: XmlElement | undefined, note: Note): LockDepth {
  if (depth === undefined) {
    throw refusal(note, 'prop-activelock-content', 'expected {DAV:}depth in {DAV:}activelock, found none')
  }
  const found = trimSpace(readText(depth))
  const known = found.toLowerCase() // npm webdav-server writes `Infinity`
  if (!isDepth(known)) {
    throw refusal(note, 'prop-activelock-depth', `expected a depth of 0 or infinity, found ${quoted(found)}`)
  }
  if (known !== found || known === '1') note('prop-activelock-depth', `expected 0 or infinity, found ${quoted(found)}`)
  return known
}

function isDepth(text: string): text is LockDepth {
  return text === '0' || text === '1' || text === 'infinity'
}

function readTimeout(timeout: XmlElement, note: Note): string {
  const found = trimSpace(readText(timeout))
  if (!isTimeout(found)) note('prop-activelock-timeout', `expected Infinite or Second-n, found ${quoted(found)}`)
  return found
}

function readToken(token: XmlElement, note: Note): string {
  const found = readHref(token, 'prop-locktoken-uri', note)
  if (!isAbsoluteUri(found)) note('prop-locktoken-uri', `expected an absolute URI, found ${quoted(found)}`)
  return found
}

/** TimeType of RFC 4918 section 10.7, with its upper bound. */
function isTimeout(text: string): boolean {
  return text === 'Infinite' || (/^Second-[0-9]+$/.test(text) && Number(text.slice('Second-'.length)) <= 0xffffffff)
}
