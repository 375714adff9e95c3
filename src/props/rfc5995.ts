import { href } from '../codec/href.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * Where to send a POST that adds a member to the collection.
 * @see RFC 5995 section 3.2.1
 */
export const addMember: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}add-member', href)
