import { href } from '../codec/href.ts'
import { hrefs } from '../codec/hrefs.ts'
import { integer } from '../codec/integer.ts'
import { type LangText, langText } from '../codec/lang-text.ts'
import { list } from '../codec/list.ts'
import { mediaTypes, type SupportedData } from '../codec/media-types.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { rawText } from '../codec/raw-text.ts'
import { some } from '../codec/some.ts'
import { token } from '../codec/token.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The type of an address book, as a value in `resourcetype`.
 * @see RFC 6352 section 10.1
 */
export const addressbook: ClarkName = '{urn:ietf:params:xml:ns:carddav}addressbook'

/**
 * A description of the address book, for users.
 * @see RFC 6352 section 6.2.1
 */
export const addressbookDescription: Prop<LangText, LangText | string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}addressbook-description',
  langText,
)

/**
 * The media types that the address book takes.
 * @see RFC 6352 section 6.2.2
 */
export const supportedAddressData: Prop<readonly SupportedData[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}supported-address-data',
  /* @__PURE__ */ some(
    /* @__PURE__ */ mediaTypes('{urn:ietf:params:xml:ns:carddav}address-data-type', {
      contentType: 'text/vcard',
      version: '3.0',
    }),
  ),
)

/**
 * The size, in bytes, up to which the address book takes an object.
 * @see RFC 6352 section 6.2.3
 */
export const maxResourceSize: Prop<number> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}max-resource-size',
  integer,
)

/**
 * The collections in which the address books of a principal are.
 * @see RFC 6352 section 7.1.1
 */
export const addressbookHomeSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}addressbook-home-set',
  hrefs,
)

/**
 * The vCard of a principal.
 * @see RFC 6352 section 7.1.2
 */
export const principalAddress: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}principal-address',
  href,
)

/**
 * The collations for matching text in reports.
 * @see RFC 6352 section 8.3.1
 */
export const supportedCollationSet: Prop<readonly string[]> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}supported-collation-set',
  /* @__PURE__ */ list('{urn:ietf:params:xml:ns:carddav}supported-collation', token),
)

/**
 * The vCard itself, in the answer to a report that asked for it; never in one to a PROPFIND.
 * @see RFC 6352 section 10.4
 */
export const addressData: Prop<string> = /* @__PURE__ */ defineProp(
  '{urn:ietf:params:xml:ns:carddav}address-data',
  rawText,
)
