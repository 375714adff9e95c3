import type { XmlElement } from '../xml/element.ts'
import { childElements } from './child-elements.ts'
import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'
import { someHrefs } from './some-hrefs.ts'

/**
 * An address book can be there: it must not stand inside another one.
 * @see RFC 6352 section 6.3.2.1
 */
export const addressbookCollectionLocationOk: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}addressbook-collection-location-ok',
  empty,
)

/**
 * The resource must not be larger than the address book allows, in octets.
 * @see RFC 6352 section 6.3.2.1
 */
export const carddavMaxResourceSize: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}max-resource-size',
  empty,
)

/**
 * The UID must not be in use in the address book; the href names the resource that has it.
 * @see RFC 6352 section 6.3.2.1
 */
export const carddavNoUidConflict: Condition<readonly string[], string> = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}no-uid-conflict',
  someHrefs,
)

/**
 * The media type of the address data must be supported.
 * @see RFC 6352 sections 6.3.2.1, 8.6, 8.7
 */
export const supportedAddressData: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}supported-address-data',
  empty,
)

/**
 * The server must be able to convert the address data to the media type asked for.
 * @see RFC 6352 section 5.1.1.1
 */
export const supportedAddressDataConversion: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}supported-address-data-conversion',
  empty,
)

/**
 * The collation must be one that the server supports.
 * @see RFC 6352 section 8.6
 */
export const carddavSupportedCollation: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}supported-collation',
  empty,
)

/**
 * The filter must only use properties and parameters that the server can match; the elements are those it cannot.
 * @see RFC 6352 section 8.6
 */
export const carddavSupportedFilter: Condition<readonly XmlElement[], readonly XmlElement[] | undefined> =
  /* @__PURE__ */ defineCondition('{urn:ietf:params:xml:ns:carddav}supported-filter', childElements)

/**
 * The address data must be valid for their media type.
 * @see RFC 6352 section 6.3.2.1
 */
export const validAddressData: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{urn:ietf:params:xml:ns:carddav}valid-address-data',
  empty,
)
