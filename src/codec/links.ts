import type { Codec } from './codec.ts'
import { fields } from './fields.ts'
import { list } from './list.ts'
import { token } from './token.ts'

/**
 * A link from what is processed to its result.
 * @see RFC 2518 section 12.4
 */
export interface Link {
  readonly sources: readonly string[]
  readonly destinations: readonly string[]
}

/**
 * Links from sources to results.
 * @see RFC 2518 section 13.10
 */
export const links: Codec<readonly Link[]> = /* @__PURE__ */ list(
  '{DAV:}link',
  /* @__PURE__ */ fields({ sources: ['{DAV:}src', token, 'many'], destinations: ['{DAV:}dst', token, 'many'] }),
)
