import { defineProp, type Prop } from '../codec/prop.ts'
import { type Quota, quota } from '../codec/quota.ts'

/**
 * How many more bytes can be stored in the collection.
 * @see RFC 4331 section 3
 */
export const quotaAvailableBytes: Prop<Quota, Quota | number> = /* @__PURE__ */ defineProp(
  '{DAV:}quota-available-bytes',
  quota,
)

/**
 * How many bytes the collection and its members take.
 * @see RFC 4331 section 4
 */
export const quotaUsedBytes: Prop<Quota, Quota | number> = /* @__PURE__ */ defineProp('{DAV:}quota-used-bytes', quota)
