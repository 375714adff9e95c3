import { element, type XmlElement } from '../xml/element.ts'
import { type AcePrincipal, type AcePrincipalInput, readPrincipals, writePrincipal } from './ace-principal.ts'
import type { Codec } from './codec.ts'
import { noteRepeated } from './note-repeated.ts'
import { noteText } from './note-text.ts'

/**
 * What a server does not take in an access control list: anything but grants, inverted principals, grants before
 * denials; and the principals that a list must have entries for.
 * @see RFC 3744 section 5.6
 */
export interface AclRestrictions {
  readonly grantOnly: boolean
  readonly noInvert: boolean
  readonly denyBeforeGrant: boolean
  readonly requiredPrincipals: readonly AcePrincipal[]
}

/** {@link AclRestrictions} as they are written: what is left out is no restriction. */
export interface AclRestrictionsInput {
  readonly grantOnly?: boolean | undefined
  readonly noInvert?: boolean | undefined
  readonly denyBeforeGrant?: boolean | undefined
  readonly requiredPrincipals?: readonly AcePrincipalInput[] | undefined
}

const FLAGS = [
  ['grantOnly', '{DAV:}grant-only'],
  ['noInvert', '{DAV:}no-invert'],
  ['denyBeforeGrant', '{DAV:}deny-before-grant'],
] as const

/**
 * Restrictions on access control lists; all `false` when there are none.
 * @see RFC 3744 section 5.6
 */
export const restrictions: Codec<AclRestrictions, AclRestrictionsInput> = {
  decode(parent, note) {
    noteText(parent, 'acl-restrictions-content', note)
    noteRepeated(
      parent,
      [...FLAGS.map(([, name]) => name), '{DAV:}required-principal'],
      'acl-restrictions-content',
      note,
    )
    const required = parent.elements.filter(({ name }) => name === '{DAV:}required-principal')
    return {
      grantOnly: parent.child('{DAV:}grant-only') !== undefined,
      noInvert: parent.child('{DAV:}no-invert') !== undefined,
      denyBeforeGrant: parent.child('{DAV:}deny-before-grant') !== undefined,
      requiredPrincipals: required.flatMap((each) => readPrincipals(each, note)),
    }
  },
  encode(value) {
    const made: XmlElement[] = FLAGS.filter(([key]) => value[key] === true).map(([, name]) => element(name))
    const required = value.requiredPrincipals ?? []
    if (required.length > 0) made.push(element('{DAV:}required-principal', undefined, required.map(writePrincipal)))
    return made
  },
}
