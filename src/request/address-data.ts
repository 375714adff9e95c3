import { element, type XmlElement } from '../xml/element.ts'
import { attributesBut } from './attributes.ts'
import { type ComponentProperty, readComponentProperty, writeComponentProperties } from './calendar-data.ts'
import { ChildReader } from './child-reader.ts'
import { carddav } from './namespaces.ts'
import { requestFault } from './request-fault.ts'

/**
 * How address data are asked for: in which type, and which properties of the vCard.
 * @see RFC 6352 section 10.4
 */
export interface AddressDataRequest {
  readonly contentType: string
  readonly version: string
  readonly props: 'all' | readonly ComponentProperty[]
}

/** What can be written as an {@link AddressDataRequest}; all properties are asked for unless some are named. */
export interface AddressDataInput {
  readonly contentType?: string | undefined
  readonly version?: string | undefined
  readonly props?: 'all' | Iterable<string | ComponentProperty> | undefined
}

const DEFAULTS = { 'content-type': 'text/vcard', version: '3.0' }

/** Reads the `CARDDAV:address-data` of a `DAV:prop`, if it is there; one that names no property asks for all. */
export function readAddressData(prop: XmlElement | undefined): AddressDataRequest | undefined {
  const data = prop?.child(carddav('address-data'))
  if (data === undefined) return undefined
  const children = new ChildReader(data)
  const all = children.flag(carddav('allprop'))
  const props = children.all(carddav('prop'))
  if (all && props.length > 0) throw requestFault('address-data: expected all or some properties, found both')
  return {
    contentType: data.attributes.get('content-type') ?? DEFAULTS['content-type'],
    version: data.attributes.get('version') ?? DEFAULTS.version,
    props: props.length === 0 ? 'all' : props.map(readComponentProperty),
  }
}

/** Writes a `CARDDAV:address-data`. */
export function writeAddressData({ contentType, version, props = 'all' }: AddressDataInput): XmlElement {
  const children = props === 'all' ? [] : writeComponentProperties(props, carddav('prop'))
  return element(carddav('address-data'), attributesBut({ 'content-type': contentType, version }, DEFAULTS), children)
}
