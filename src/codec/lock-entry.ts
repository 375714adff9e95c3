import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Note } from './codec.ts'

/** Whether a lock keeps all others out; a Clark name for scopes that other specifications define. */
export type LockScope = 'exclusive' | 'shared' | ClarkName

/** What a lock forbids to others; a Clark name for types that other specifications define. */
export type LockType = 'write' | ClarkName

/**
 * A kind of lock that can be asked for.
 * @see RFC 4918 section 14.10
 */
export interface LockEntry {
  readonly scope: LockScope
  readonly type: LockType
}

/**
 * Reads scope and type from a `DAV:lockentry` or `DAV:activelock`.
 *
 * @throws InvalidInputError when one of them is missing or empty.
 */
export function readLockEntry(parent: XmlElement, note: Note): LockEntry {
  return {
    scope: readChoice(parent, '{DAV:}lockscope', ['exclusive', 'shared'], note),
    type: readChoice(parent, '{DAV:}locktype', ['write'], note),
  }
}

/** Makes the `DAV:lockscope` and the `DAV:locktype` of a lock. */
export function writeLockEntry({ scope, type }: LockEntry): readonly XmlElement[] {
  return [
    element('{DAV:}lockscope', undefined, [choice(scope, ['exclusive', 'shared'])]),
    element('{DAV:}locktype', undefined, [choice(type, ['write'])]),
  ]
}

function readChoice<K extends string>(
  parent: XmlElement,
  name: ClarkName,
  known: readonly K[],
  note: Note,
): K | ClarkName {
  const choices = parent.elements.filter((child) => child.name === name).flatMap((child) => child.elements)
  const [first] = choices
  if (first === undefined) throw new InvalidInputError(`expected an element in ${name} of ${parent.name}, found none`)
  if (choices.length > 1) note('prop-lockscope-choice', `expected one element in ${name}, found ${choices.length}`)
  return known.find((local) => first.name === `{DAV:}${local}`) ?? first.name
}

function choice(value: string, known: readonly string[]): XmlElement {
  if (known.includes(value)) return element(`{DAV:}${value}`)
  return element(value as ClarkName) // element() throws unless it is one
}
