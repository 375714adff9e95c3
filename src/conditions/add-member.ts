import type { Codec } from '../codec/codec.ts'
import { writeHref } from '../codec/href-text.ts'
import { hrefs } from '../codec/hrefs.ts'
import { element } from '../xml/element.ts'

/**
 * The href of a `DAV:add-member` element, if there is one: read as an array of one or none.
 * @see RFC 5995 section 4.1
 */
export const addMember: Codec<readonly string[], string | undefined> = {
  decode(condition, note) {
    const inner = condition.child('{DAV:}add-member')
    return inner === undefined ? [] : hrefs.decode(inner, note)
  },
  encode: (value) => (value === undefined ? [] : [element('{DAV:}add-member', undefined, [writeHref(value)])]),
}
