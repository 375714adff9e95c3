import { href } from '../codec/href.ts'
import { type Parent, parents } from '../codec/parents.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * An absolute URI that identifies the resource, the same through all its bindings and for ever.
 * @see RFC 5842 section 3.1
 */
export const resourceId: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}resource-id', href)

/**
 * The bindings to the resource: in which collections it is, and by which names.
 * @see RFC 5842 section 3.2
 */
export const parentSet: Prop<readonly Parent[]> = /* @__PURE__ */ defineProp('{DAV:}parent-set', parents)
