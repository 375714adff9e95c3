import type { LockEntry } from '../codec/lock-entry.ts'
import { writeLockEntry } from '../codec/lock-entry.ts'
import { shownName } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { parseRoot, type RequestParseOptions } from './parse-body.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * The body of a LOCK that makes a lock.
 *
 * `owner` is the whole `DAV:owner` element, text or markup; it is to be kept as a dead property would be.
 * @see RFC 4918 section 14.11
 */
export interface LockInfo extends LockEntry {
  readonly owner: XmlElement | undefined
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link LockInfo}: an exclusive write lock unless it says otherwise. */
export interface LockInfoInput extends Partial<LockEntry> {
  /** A text, or a `DAV:owner` element. */
  readonly owner?: XmlElement | string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a LOCK; `undefined` for an empty one, which refreshes the lock that the `If` header names.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4918 sections 9.10 and 14.11
 */
export function parseLockInfo(body: string | Uint8Array, options: RequestParseOptions = {}): LockInfo | undefined {
  const root = parseRoot(body, '{DAV:}lockinfo', options)
  if (root === undefined) return undefined
  const children = new ChildReader(root)
  const scope = readChoice(children.required('{DAV:}lockscope'), ['exclusive', 'shared'])
  const type = readChoice(children.required('{DAV:}locktype'), ['write'])
  return { scope, type, owner: children.optional('{DAV:}owner'), extensions: children.rest }
}

/**
 * Writes the body of a LOCK that makes a lock.
 *
 * @throws InvalidInputError for an owner that is another element, and for characters that XML cannot carry.
 * @see RFC 4918 section 14.11
 */
export function stringifyLockInfo(input: LockInfoInput = {}): string {
  const { scope = 'exclusive', type = 'write', owner, extensions = [] } = input
  return stringifyBody('{DAV:}lockinfo', [...writeLockEntry({ scope, type }), ...writeOwner(owner), ...extensions])
}

function readChoice<K extends string>(from: XmlElement, known: readonly K[]): K | ClarkName {
  const [first, second] = from.elements
  if (first === undefined) throw requestFault(`${from.localName}: expected an element, found none`)
  if (second !== undefined) {
    throw requestFault(
      `${from.localName}: expected one element, found ${shownName(first.name)} and ${shownName(second.name)}`,
    )
  }
  return known.find((local) => first.name === `{DAV:}${local}`) ?? first.name
}

function writeOwner(owner: XmlElement | string | undefined): readonly XmlElement[] {
  if (owner === undefined) return []
  if (typeof owner === 'string') return [element('{DAV:}owner', undefined, owner)]
  if (owner.name === '{DAV:}owner') return [owner]
  throw new InvalidInputError(`owner: expected a text or an element {DAV:}owner, got ${shownName(owner.name)}`)
}
