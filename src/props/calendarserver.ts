import { flag } from '../codec/flag.ts'
import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { integer } from '../codec/integer.ts'
import { list } from '../codec/list.ts'
import { optional } from '../codec/optional.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { rawText } from '../codec/raw-text.ts'
import { text } from '../codec/text.ts'
import { token } from '../codec/token.ts'
import { xml } from '../codec/xml.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of a calendar that is subscribed to, as a value in `resourcetype`.
 */
export const subscribed: ClarkName = '{http://calendarserver.org/ns/}subscribed'

/**
 * Changes with every change in the collection; opaque, to be compared only.
 * @see caldav-ctag section 4.1
 */
export const getctag: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}getctag', token)

/**
 * The principals for whom the principal may read.
 * @see caldav-proxy section 5.3
 */
export const calendarProxyReadFor: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}calendar-proxy-read-for',
  hrefs,
)

/**
 * The principals for whom the principal may read and write.
 * @see caldav-proxy section 5.3
 */
export const calendarProxyWriteFor: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}calendar-proxy-write-for',
  hrefs,
)

/**
 * What a scheduling message changed.
 * @see caldav-schedulingchanges
 */
export const scheduleChanges: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}schedule-changes',
  xml,
)

/**
 * The collection for attachments of a principal.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const dropboxHomeURL: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}dropbox-home-URL',
  /* @__PURE__ */ optional(href),
)

/**
 * The mail addresses of a principal.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const emailAddressSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}email-address-set',
  /* @__PURE__ */ list('{http://calendarserver.org/ns/}email-address', token),
)

/**
 * The members of a group, those of groups within it included.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const expandedGroupMemberSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}expanded-group-member-set',
  hrefs,
)

/**
 * The groups that a principal is a member of, directly or not.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const expandedGroupMembership: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}expanded-group-membership',
  hrefs,
)

/**
 * How many collections a home may have.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const maxCollections: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}max-collections',
  integer,
)

/**
 * How many resources a collection may have.
 * @see twistedcaldav/customxml.py of ccs-calendarserver
 */
export const maxResources: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}max-resources',
  integer,
)

/**
 * Where a subscribed calendar comes from.
 */
export const source: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}source',
  /* @__PURE__ */ optional(href),
)

/**
 * The alarms of a subscribed calendar are left out.
 */
export const subscribedStripAlarms: Prop<true> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}subscribed-strip-alarms',
  flag,
)

/**
 * The attachments of a subscribed calendar are left out.
 */
export const subscribedStripAttachments: Prop<true> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}subscribed-strip-attachments',
  flag,
)

/**
 * The tasks of a subscribed calendar are left out.
 */
export const subscribedStripTodos: Prop<true> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}subscribed-strip-todos',
  flag,
)

/**
 * The versions of checksums that the server knows.
 */
export const checksumVersions: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}checksum-versions',
  xml,
)

/**
 * The vCard of the owner of an address book.
 */
export const meCard: Prop<string | undefined> = /* @__PURE__ */ defineProp(
  '{http://calendarserver.org/ns/}me-card',
  /* @__PURE__ */ optional(href),
)

/**
 * The first name of a principal.
 */
export const firstName: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}first-name', text)

/**
 * The last name of a principal.
 */
export const lastName: Prop<string> = /* @__PURE__ */ defineProp('{http://calendarserver.org/ns/}last-name', text)

/**
 * The sets of components that a new calendar may take: each a `supported-calendar-component-set`.
 */
export const supportedCalendarComponentSets: Prop<XmlElement> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}supported-calendar-component-sets',
  xml,
)

/**
 * The calendars that count as busy time; drafts of RFC 6638 had it.
 */
export const calendarFreeBusySet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}calendar-free-busy-set',
  hrefs,
)

/**
 * The alarm for new events that take whole days: a VALARM.
 */
export const defaultAlarmVeventDate: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}default-alarm-vevent-date',
  rawText,
)

/**
 * The alarm for new events with a time: a VALARM.
 */
export const defaultAlarmVeventDatetime: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:caldav}default-alarm-vevent-datetime',
  rawText,
)

/**
 * Address books that give access to a directory.
 */
export const directoryGateway: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}directory-gateway',
  hrefs,
)

/**
 * The size, in bytes, up to which an address book takes an image.
 */
export const maxImageSize: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}max-image-size',
  integer,
)
