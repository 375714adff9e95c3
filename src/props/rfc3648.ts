import { href } from '../codec/href.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * How a collection is ordered: `DAV:custom`, `DAV:unordered`, or the URI of an ordering.
 * @see RFC 3648 section 4.1.1
 */
export const orderingType: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}ordering-type', href)
