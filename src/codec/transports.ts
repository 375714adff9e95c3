import { attribute } from './attribute.ts'
import type { Codec } from './codec.ts'
import { fields } from './fields.ts'
import { href } from './href.ts'
import { integer } from './integer.ts'
import { list } from './list.ts'
import { token } from './token.ts'

/**
 * A way to be told of changes: `type` is `APSD` or the name of another service.
 * @see caldav-pubsubdiscovery section 3.1
 */
export interface PushTransport {
  readonly type: string
  readonly subscriptionUrl?: string | undefined
  readonly apsBundleId?: string | undefined
  readonly env?: string | undefined
  /** In seconds. */
  readonly refreshInterval?: number | undefined
}

const type = /* @__PURE__ */ attribute('type')
const content: Codec<Omit<PushTransport, 'type'>> = /* @__PURE__ */ fields({
  subscriptionUrl: ['{http://calendarserver.org/ns/}subscription-url', href, 'optional'],
  apsBundleId: ['{http://calendarserver.org/ns/}apsbundleid', token, 'optional'],
  env: ['{http://calendarserver.org/ns/}env', token, 'optional'],
  refreshInterval: ['{http://calendarserver.org/ns/}refresh-interval', integer, 'optional'],
})

const transport: Codec<PushTransport> = {
  decode: (element, note) => ({ type: type.decode(element, note), ...content.decode(element, note) }),
  encode: (value) => content.encode(value),
  attributes: (value) => ({ ...type.attributes?.(value.type) }),
}

/** The ways in which a server tells of changes. */
export const transports: Codec<readonly PushTransport[]> = /* @__PURE__ */ list(
  '{http://calendarserver.org/ns/}transport',
  transport,
)
