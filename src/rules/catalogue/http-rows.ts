import { contentTypeTextXml, contentTypeXml } from '../content-type.ts'
import { locationHeaderOn207 } from '../location-header-on-207.ts'
import { responseNotCacheable } from '../response-not-cacheable.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the HTTP message around a body. */
export const httpRows: readonly CatalogueRow[] = [
  {
    rule: contentTypeXml,
    reference: 'RFC 4918 sections 8.2, 9.1 and 13',
    summary: 'A multistatus is sent as application/xml or text/xml.',
    message: ({ mediaType }) =>
      mediaType === undefined
        ? 'the message has no Content-Type'
        : `the Content-Type ${mediaType} is not that of a multistatus`,
    hint: 'write Content-Type: application/xml; charset=utf-8',
  },
  {
    rule: contentTypeTextXml,
    reference: 'RFC 4918 section 8.2',
    summary: 'A multistatus is sent as application/xml rather than as text/xml.',
    message: 'the Content-Type text/xml is accepted, but not recommended',
    hint: 'write Content-Type: application/xml; charset=utf-8',
  },
  {
    rule: locationHeaderOn207,
    reference: 'RFC 4918 section 13.1',
    summary: 'A message with the status 207 has no Location.',
    message: 'the Location {location} has no meaning beside the status 207',
    hint: 'write a DAV:location into the response that is redirected',
  },
  {
    rule: responseNotCacheable,
    reference: 'RFC 4918 sections 9.2, 9.3 and 9.8 to 9.11, RFC 3253 section 4.3, RFC 4791 section 5.3.1',
    summary: 'The answer to a method that changes something is not served from a cache.',
    message: ({ method = '…', expected, value = '…' }) =>
      expected === undefined
        ? `the answer to ${method} is not for caches, but says ${value}`
        : `the answer to ${method} does not say Cache-Control: ${expected}`,
    hint: 'write Cache-Control: no-cache',
  },
]
