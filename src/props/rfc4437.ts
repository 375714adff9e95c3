import { href } from '../codec/href.ts'
import { oneOf } from '../codec/one-of.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a redirect reference, as a value in `resourcetype`.
 * @see RFC 4437 section 14.1
 */
export const redirectref: ClarkName = '{DAV:}redirectref'

/**
 * Whether a redirect reference is answered with 301 or with 302.
 * @see RFC 4437 section 13.1
 */
export const redirectLifetime: Prop<'permanent' | 'temporary'> = /* @__PURE__ */ defineProp(
  '{DAV:}redirect-lifetime',
  /* @__PURE__ */ oneOf('{DAV:}permanent', '{DAV:}temporary'),
)

/**
 * What a redirect reference points at; it may be relative.
 * @see RFC 4437 section 13.2
 */
export const reftarget: Prop<string> = /* @__PURE__ */ defineProp('{DAV:}reftarget', href)
