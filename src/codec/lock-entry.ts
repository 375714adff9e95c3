import type { RuleId } from '../issues/issue.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Note } from './codec.ts'
import { noteRepeated } from './note-repeated.ts'
import { refusal } from './refusal.ts'
import { shownName } from './shown.ts'

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
 * Reads scope and type from a `DAV:lockentry` or `DAV:activelock`; `rule` is broken when they are not there once.
 *
 * @throws InvalidInputError when one of them is missing or empty.
 */
export function readLockEntry(parent: XmlElement, rule: RuleId, note: Note): LockEntry {
  noteRepeated(parent, ['{DAV:}lockscope', '{DAV:}locktype'], rule, note)
  return {
    scope: readChoice(parent, '{DAV:}lockscope', ['exclusive', 'shared'], rule, note),
    type: readChoice(parent, '{DAV:}locktype', ['write'], rule, note),
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
  rule: RuleId,
  note: Note,
): K | ClarkName {
  const holders = parent.elements.filter((child) => child.name === name)
  const choices = holders.flatMap((child) => child.elements)
  const [first] = choices
  if (first === undefined) {
    const broken = holders.length === 0 ? rule : 'prop-lockscope-choice'
    throw refusal(note, broken, `expected an element in ${name} of ${parent.name}, found none`)
  }
  if (holders.length === 1 && choices.length > 1) {
    note('prop-lockscope-choice', `expected one element in ${name}, found ${choices.length}`)
  }
  const choice = known.find((local) => first.name === `{DAV:}${local}`)
  if (choice === undefined && first.namespace === 'DAV:') {
    note('prop-lockscope-choice', `expected ${known.join(' or ')} in ${name}, found ${shownName(first.name)}`)
  }
  return choice ?? first.name
}

function choice(value: string, known: readonly string[]): XmlElement {
  if (known.includes(value)) return element(`{DAV:}${value}`)
  return element(value as ClarkName) // element() throws unless it is one
}
