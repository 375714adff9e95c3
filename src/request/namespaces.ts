import type { ClarkName } from '../xml/name.ts'

/** A name of RFC 4791. */
export function caldav(localName: string): ClarkName {
  return `{urn:ietf:params:xml:ns:caldav}${localName}`
}

/** A name of RFC 6352. */
export function carddav(localName: string): ClarkName {
  return `{urn:ietf:params:xml:ns:carddav}${localName}`
}
