import { minimal404Propstat, minimalEmptyResponse, minimalProppatch } from '../minimal.ts'
import { norootRootPresent } from '../propfind-root.ts'
import { xsiTypeDefault, xsiTypeValue } from '../xsi-type.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about preferences of clients, and about types that are named. */
export const preferRows: readonly CatalogueRow[] = [
  {
    rule: minimal404Propstat,
    reference: 'RFC 8144 section 2.1',
    summary: 'Under return=minimal, properties that were not found are left out.',
    message:
      'this propstat lists what was not found, though the client preferred return=minimal; this is said once for a body',
    hint: 'leave the propstat out and answer with Preference-Applied: return=minimal',
  },
  {
    rule: minimalEmptyResponse,
    reference: 'RFC 8144 section 2.1',
    summary: 'Under return=minimal, a response with nothing left has an empty prop with 200, or the status 200.',
    message: 'nothing is left of the response for {href}',
    hint: 'write <D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat>',
  },
  {
    rule: minimalProppatch,
    reference: 'RFC 8144 section 2.2',
    summary: 'Under return=minimal, a PROPPATCH that was done is answered without a multistatus.',
    message: 'this body says that all was done, though the client preferred return=minimal',
    hint: 'answer with 204 and Preference-Applied: return=minimal',
  },
  {
    rule: norootRootPresent,
    reference: 'RFC 8144 section 4',
    summary: 'Under depth-noroot, the Request-URI is left out.',
    message: '{href} is the Request-URI, which the client preferred not to see',
    hint: 'leave it out and answer with Preference-Applied: depth-noroot',
  },
  {
    rule: xsiTypeDefault,
    reference: 'RFC 4316 section 5',
    summary: 'No type is named for properties of RFC 4918, nor the type of text.',
    message: ({ property = '…', type = '…' }) =>
      type === 'string'
        ? `the property ${property} says that it is text, which goes without saying`
        : `the property ${property} says that it is of type ${type}, but RFC 4918 defines what it is`,
    hint: 'leave xsi:type out',
  },
  {
    rule: xsiTypeValue,
    reference: 'RFC 4316 sections 4 and 5',
    summary: 'A value is one of the type that is named beside it.',
    message: 'the value of {property} is none of the type {type} that it says it is',
    hint: 'refuse such a value with 422 when it is set',
  },
]
