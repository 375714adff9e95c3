import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { fields } from './fields.ts'
import { oneOf } from './one-of.ts'
import { shownValue } from './shown.ts'
import { text } from './text.ts'
import { token } from './token.ts'

/** Who shares a collection. */
export interface Organizer {
  readonly href?: string | undefined
  readonly commonName?: string | undefined
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
}

/** How an invitation stands. */
export type InviteStatus = 'noresponse' | 'accepted' | 'declined' | 'invalid' | 'deleted'

/** Somebody who has been invited to a shared collection. */
export interface InvitedUser {
  readonly href: string
  readonly commonName?: string | undefined
  readonly status?: InviteStatus | undefined
  readonly access?: 'read' | 'read-write' | undefined
  readonly summary?: string | undefined
  readonly uid?: string | undefined
}

/**
 * With whom a calendar or an address book is shared.
 * @see caldav-sharing section 5.2.2
 */
export interface Invitation {
  readonly organizer?: Organizer | undefined
  readonly users: readonly InvitedUser[]
}

const STATUSES: readonly InviteStatus[] = ['noresponse', 'accepted', 'declined', 'invalid', 'deleted']

/**
 * The sharing of a collection, its elements being in the namespace given: that of calendarserver.org or ownCloud.
 *
 * An unknown access and a user without an href are errors, so is an invitation with two states.
 */
export function invitation(namespace: string): Codec<Invitation> {
  const organizer = fields({
    href: ['{DAV:}href', token, 'optional'],
    commonName: [`{${namespace}}common-name`, text, 'optional'],
    firstName: [`{${namespace}}first-name`, text, 'optional'],
    lastName: [`{${namespace}}last-name`, text, 'optional'],
  })
  return fields({
    organizer: [`{${namespace}}organizer`, organizer, 'optional'],
    users: [`{${namespace}}user`, invitedUser(namespace), 'many'],
  })
}

function invitedUser(namespace: string): Codec<InvitedUser> {
  const user = fields({
    href: ['{DAV:}href', token, 'required'],
    commonName: [`{${namespace}}common-name`, text, 'optional'],
    access: [`{${namespace}}access`, oneOf(`{${namespace}}read`, `{${namespace}}read-write`), 'optional'],
    summary: [`{${namespace}}summary`, text, 'optional'],
    uid: [`{${namespace}}uid`, token, 'optional'],
  })
  const prefix: ClarkName = `{${namespace}}invite-`
  return {
    decode(element, note) {
      const found = STATUSES.filter((status) => element.elements.some(({ name }) => name === prefix + status))
      if (found.length > 1) throw new InvalidInputError(`expected one state, found ${found.join(' and ')}`)
      return { ...user.decode(element, note), ...(found[0] && { status: found[0] }) }
    },
    encode(value) {
      const { status } = value
      if (status !== undefined && !STATUSES.includes(status)) {
        throw new InvalidInputError(`status: expected one of ${STATUSES.join(', ')}, got ${shownValue(status)}`)
      }
      return [...user.encode(value), ...(status === undefined ? [] : [element(`${prefix}${status}`)])]
    },
  }
}
