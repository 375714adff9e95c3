import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element } from '../xml/element.ts'
import type { Codec } from './codec.ts'
import { href } from './href.ts'
import { shownValue } from './shown.ts'

/**
 * Who sent the request: a principal's href, or nobody that the server knows.
 * @see RFC 5397 section 3
 */
export type CurrentUser = 'unauthenticated' | { readonly href: string }

/**
 * An href, or `DAV:unauthenticated`; both of them are an error.
 * @see RFC 5397 section 3
 */
export const currentUser: Codec<CurrentUser> = {
  decode(parent, note) {
    const unauthenticated = parent.child('{DAV:}unauthenticated') !== undefined
    if (!unauthenticated) return { href: href.decode(parent, note) }
    if (parent.child('{DAV:}href') === undefined) return 'unauthenticated'
    throw new InvalidInputError('expected {DAV:}unauthenticated or {DAV:}href, found both')
  },
  encode(value) {
    if (value === 'unauthenticated') return [element('{DAV:}unauthenticated')]
    if (typeof value !== 'object' || value === null) {
      throw new InvalidInputError(`expected 'unauthenticated' or an object with an href, got ${shownValue(value)}`)
    }
    return href.encode(value.href)
  },
}
