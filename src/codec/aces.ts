import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { type AcePrincipal, type AcePrincipalInput, readPrincipal, writePrincipal } from './ace-principal.ts'
import type { Codec, Note } from './codec.ts'
import { href } from './href.ts'
import { readHref } from './href-text.ts'
import { list } from './list.ts'
import { namesAt } from './names-at.ts'
import { noteRepeated } from './note-repeated.ts'
import { noteText } from './note-text.ts'
import type { PropName } from './prop.ts'
import { refusal } from './refusal.ts'
import { shownValue } from './shown.ts'

/**
 * An access control entry: what somebody may do, or may not.
 *
 * With `invert` it is about all but the principal. A `protected` entry cannot be removed; `inherited` is the href of
 * the resource that it comes from.
 * @see RFC 3744 section 5.5
 */
export interface Ace {
  readonly principal: AcePrincipal
  readonly invert: boolean
  readonly action: 'grant' | 'deny'
  readonly privileges: ReadonlySet<ClarkName>
  readonly protected: boolean
  readonly inherited?: string | undefined
}

/** {@link Ace} as it is written: what is left out of the flags is `false`. */
export interface AceInput {
  readonly principal: AcePrincipalInput
  readonly invert?: boolean | undefined
  readonly action: 'grant' | 'deny'
  readonly privileges: Iterable<ClarkName | PropName>
  readonly protected?: boolean | undefined
  readonly inherited?: string | undefined
}

const privilegeNames = /* @__PURE__ */ namesAt('acl-privilege-nonempty', '{DAV:}privilege')

const ace: Codec<Ace, AceInput> = { decode: readAce, encode: writeAce }

/**
 * An access control list, in its order.
 *
 * An entry without a principal, with both grant and deny or neither, or without a privilege makes the whole list
 * invalid: half a list would say something else.
 * @see RFC 3744 section 5.5
 */
export const aces: Codec<readonly Ace[], readonly AceInput[]> = /* @__PURE__ */ list('{DAV:}ace', ace)

function readAce(from: XmlElement, note: Note): Ace {
  noteText(from, 'acl-ace-content', note)
  const all = (local: string): readonly XmlElement[] => from.elements.filter(({ name }) => name === `{DAV:}${local}`)
  const inverts = all('invert')
  const who = one('principal or {DAV:}invert', [...all('principal'), ...inverts], note)
  const what = one('grant or {DAV:}deny', [...all('grant'), ...all('deny')], note)
  const privileges = privilegeNames.decode(what, note)
  if (privileges.size === 0)
    throw refusal(note, 'acl-privilege-nonempty', `expected a privilege in ${what.name}, found none`)
  noteRepeated(from, ['{DAV:}protected', '{DAV:}inherited'], 'acl-ace-content', note)
  const [inherited] = all('inherited')
  const [fixed] = all('protected')
  if (fixed !== undefined) noteText(fixed, 'acl-inherited-href', note)
  return {
    principal: readPrincipal(who.child('{DAV:}principal') ?? who, note),
    invert: inverts.length > 0,
    action: what.localName === 'deny' ? 'deny' : 'grant',
    privileges,
    protected: fixed !== undefined,
    ...(inherited && { inherited: readHref(inherited, 'acl-inherited-href', note) }),
  }
}

function one(expected: string, found: readonly XmlElement[], note: Note): XmlElement {
  const [first] = found
  if (first === undefined || found.length > 1) {
    throw refusal(note, 'acl-ace-content', `expected one {DAV:}${expected}, found ${found.length || 'none'}`)
  }
  return first
}

function writeAce(value: AceInput): readonly XmlElement[] {
  const { action, inherited } = value
  if (action !== 'grant' && action !== 'deny') {
    throw new InvalidInputError(`action: expected 'grant' or 'deny', got ${shownValue(action)}`)
  }
  const privileges = privilegeNames.encode(value.privileges)
  if (privileges.length === 0) throw new InvalidInputError('privileges: expected at least one, got none')
  const principal = element('{DAV:}principal', undefined, [writePrincipal(value.principal)])
  return [
    value.invert === true ? element('{DAV:}invert', undefined, [principal]) : principal,
    element(`{DAV:}${action}`, undefined, privileges),
    ...(value.protected === true ? [element('{DAV:}protected')] : []),
    ...(inherited === undefined ? [] : [element('{DAV:}inherited', undefined, href.encode(inherited))]),
  ]
}
