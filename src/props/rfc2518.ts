import { type Link, links } from '../codec/links.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * What the resource is made from, where a GET gives a result: the RFC 4918 has dropped it.
 * @see RFC 2518 section 13.10
 */
export const source: Prop<readonly Link[]> = /* @__PURE__ */ defineProp('{DAV:}source', links)
