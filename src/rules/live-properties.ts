import type { ClarkName } from '../xml/name.ts'

const CALDAV = 'urn:ietf:params:xml:ns:caldav'
const CARDDAV = 'urn:ietf:params:xml:ns:carddav'

/** Names by namespace: the local ones in a text, between white space. */
type NameTable = Readonly<Record<string, string>>

const NOT_IN_ALLPROP: NameTable = {
  'DAV:': `
    acl acl-restrictions activity-checkout-set activity-set activity-version-set add-member alternate-URI-set
    auto-merge-set auto-update auto-version baseline-collection baseline-controlled-collection
    baseline-controlled-collection-set checked-in checked-out checkin-fork checkout-fork checkout-set comment
    creator-displayname current-activity-set current-user-privilege-set current-workspace-set eclipsed-set group
    group-member-set group-membership inherited-acl-set label-name-set merge-set ordering-type owner parent-set
    predecessor-set principal-collection-set principal-URL quota-available-bytes quota-used-bytes
    redirect-lifetime reftarget resource-id root-version subactivity-set subbaseline-set successor-set
    supported-live-property-set supported-method-set supported-privilege-set supported-report-set sync-token
    unreserved version-controlled-binding-set version-controlled-configuration version-history version-name
    version-set workspace workspace-checkout-set`,
  [CALDAV]: `
    calendar-availability calendar-description calendar-home-set calendar-timezone calendar-timezone-id
    calendar-user-address-set calendar-user-type managed-attachments-server-URL max-attachment-size
    max-attachments-per-resource max-attendees-per-instance max-date-time max-instances max-resource-size
    min-date-time schedule-calendar-transp schedule-inbox-URL schedule-outbox-URL
    supported-calendar-component-set supported-calendar-data supported-collation-set timezone-service-set`,
  [CARDDAV]: `
    addressbook-description addressbook-home-set max-resource-size principal-address supported-address-data
    supported-collation-set`,
}

const PROTECTED: NameTable = {
  'DAV:': `
    acl acl-restrictions activity-checkout-set activity-version-set add-member alternate-URI-set auto-update
    baseline-collection baseline-controlled-collection baseline-controlled-collection-set checked-in checked-out
    checkout-set current-user-principal current-user-privilege-set current-workspace-set eclipsed-set
    getcontentlength getetag group-membership inherited-acl-set label-name-set lockdiscovery ordering-type
    parent-set principal-collection-set principal-URL quota-available-bytes quota-used-bytes redirect-lifetime
    reftarget resource-id root-version successor-set supported-live-property-set supported-method-set
    supported-privilege-set supported-query-grammar-set supported-report-set supportedlock sync-token
    version-controlled-binding-set version-controlled-configuration version-history version-name version-set
    workspace workspace-checkout-set`,
  [CALDAV]: `
    managed-attachments-server-URL max-attachment-size max-attachments-per-resource max-attendees-per-instance
    max-date-time max-instances max-resource-size min-date-time schedule-tag supported-calendar-component-set
    supported-calendar-data supported-collation-set`,
  [CARDDAV]: `
    max-resource-size supported-address-data supported-collation-set`,
}

/** The properties of RFCs that say that `DAV:allprop` should not list them. */
export const notInAllprop: ReadonlySet<ClarkName> = /* @__PURE__ */ namesOf(NOT_IN_ALLPROP)

/** The properties of RFCs that a client cannot set. */
export const protectedProperties: ReadonlySet<ClarkName> = /* @__PURE__ */ namesOf(PROTECTED)

/** Those that every WebDAV server knows and protects. @see RFC 4918 sections 15.4, 15.6, 15.8 and 15.10 */
export const alwaysProtected: ReadonlySet<ClarkName> = /* @__PURE__ */ namesOf({
  'DAV:': 'getcontentlength getetag lockdiscovery supportedlock',
})

/** All properties of RFC 4918 and of RFC 2518, which it replaces. @see RFC 4918 section 15, RFC 2518 section 13 */
export const basicProperties: ReadonlySet<ClarkName> = /* @__PURE__ */ namesOf({
  'DAV:': `creationdate displayname getcontentlanguage getcontentlength getcontenttype getetag getlastmodified
    lockdiscovery resourcetype source supportedlock`,
})

function namesOf(table: NameTable): ReadonlySet<ClarkName> {
  const names = Object.entries(table).flatMap(([namespace, locals]) =>
    locals
      .trim()
      .split(/\s+/)
      .map((local): ClarkName => `{${namespace}}${local}`),
  )
  return new Set(names)
}
