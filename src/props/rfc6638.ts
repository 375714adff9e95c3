import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { oneOf } from '../codec/one-of.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { token } from '../codec/token.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a scheduling inbox, as a value in `resourcetype`.
 * @see RFC 6638 section 2.2
 */
export const scheduleInbox: ClarkName = '{urn:ietf:params:xml:ns:caldav}schedule-inbox'

/**
 * The type of a scheduling outbox, as a value in `resourcetype`.
 * @see RFC 6638 section 2.1
 */
export const scheduleOutbox: ClarkName = '{urn:ietf:params:xml:ns:caldav}schedule-outbox'

/**
 * Where a principal posts scheduling messages.
 * @see RFC 6638 section 2.1.1
 */
export const scheduleOutboxURL: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-outbox-URL',
  href,
)

/**
 * Where the scheduling messages for a principal arrive.
 * @see RFC 6638 section 2.2.1
 */
export const scheduleInboxURL: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-inbox-URL',
  href,
)

/**
 * The calendar addresses of a principal: `mailto:` URIs, paths and others.
 * @see RFC 6638 section 2.4.1
 */
export const calendarUserAddressSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-user-address-set',
  hrefs,
)

/**
 * The kind of calendar user: `INDIVIDUAL`, `GROUP`, `RESOURCE`, `ROOM`, or another value of CUTYPE.
 * @see RFC 6638 section 2.4.2
 */
export const calendarUserType: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-user-type',
  token,
)

/**
 * Whether the calendar counts as busy time.
 * @see RFC 6638 section 9.1
 */
export const scheduleCalendarTransp: Prop<'opaque' | 'transparent'> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-calendar-transp',
  /* @__PURE__ */ oneOf('{urn:ietf:params:xml:ns:caldav}opaque', '{urn:ietf:params:xml:ns:caldav}transparent'),
)

/**
 * The calendar that invitations are put into; nothing if there is none.
 * @see RFC 6638 section 9.2
 */
export const scheduleDefaultCalendarURL: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-default-calendar-URL',
  /* @__PURE__ */ optional(href),
)

/**
 * Changes when the scheduling object does, but not with the answers of attendees; quoted like an `ETag`.
 * @see RFC 6638 section 9.3
 */
export const scheduleTag: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}schedule-tag',
  token,
)
