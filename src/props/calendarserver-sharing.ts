import { href } from '../codec/href.ts'
import { type Invitation, invitation } from '../codec/invitation.ts'
import { map } from '../codec/map.ts'
import { names } from '../codec/names.ts'
import { oneOf } from '../codec/one-of.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop, type PropName } from '../codec/prop.ts'
import { token } from '../codec/token.ts'
import { type PushTransport, transports } from '../codec/transports.ts'
import { xml } from '../codec/xml.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a shared collection at an invited user, as a value in `resourcetype`.
 * @see caldav-sharing
 */
export const shared: ClarkName = '{http://calendarserver.org/ns/}shared'

/**
 * The type of a shared collection at its owner, as a value in `resourcetype`.
 * @see caldav-sharing
 */
export const sharedOwner: ClarkName = '{http://calendarserver.org/ns/}shared-owner'

/**
 * The collection of the notifications for a principal.
 * @see caldav-notifications, caldav-sharing section 5.1
 */
export const notificationURL: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}notification-URL',
  /* @__PURE__ */ optional(href),
)

/**
 * What a notification is about: its child element.
 * @see caldav-notifications
 */
export const notificationtype: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}notificationtype',
  xml,
)

/**
 * Whether the user wants to be told of changes that others make.
 * @see caldav-notifications
 */
export const notifyChanges: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}notify-changes',
  /* @__PURE__ */ map(
    /* @__PURE__ */ oneOf('{http://calendarserver.org/ns/}true', '{http://calendarserver.org/ns/}false'),
    (word) => word === 'true',
    (value) => (value ? 'true' : 'false'),
  ),
)

/**
 * With whom the collection is shared.
 * @see caldav-sharing section 5.2.2
 */
export const invite: Prop<Invitation> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}invite',
  /* @__PURE__ */ invitation('http://calendarserver.org/ns/'),
)

/**
 * How the collection can be shared: `can-be-shared`, `can-be-published`, by name.
 * @see caldav-sharing section 5.2.3
 */
export const allowedSharingModes: Prop<
  ReadonlySet<ClarkName>,
  Iterable<ClarkName | PropName>
> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}allowed-sharing-modes', names)

/**
 * The collection that this one is a shared view of.
 * @see caldav-sharing section 5.2.4
 */
export const sharedUrl: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}shared-url', href)

/**
 * The ways in which the server tells of changes.
 * @see caldav-pubsubdiscovery section 3.1
 */
export const pushTransports: Prop<readonly PushTransport[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}push-transports',
  transports,
)

/**
 * What to subscribe to, to be told of changes of the resource.
 * @see caldav-pubsubdiscovery section 3.2
 */
export const pushkey: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}pushkey', token)

/**
 * The public URL of a published calendar.
 */
export const publishUrl: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}publish-url',
  /* @__PURE__ */ optional(href),
)

/**
 * The public URL that a calendar would get.
 */
export const prePublishUrl: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}pre-publish-url',
  /* @__PURE__ */ optional(href),
)

/**
 * The XMPP node that tells of changes.
 */
export const xmppUri: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}xmpp-uri', token)

/**
 * The XMPP server that tells of changes.
 */
export const xmppServer: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}xmpp-server', token)
