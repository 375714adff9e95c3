import { defineProp, type Prop } from '../codec/prop.ts'
import { token } from '../codec/token.ts'

/**
 * The state of the collection, to ask later for what has changed since.
 * @see RFC 6578 section 4
 */
export const syncToken: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}sync-token', token)
