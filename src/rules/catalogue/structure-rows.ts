import * as read from '../../read/rules.ts'
import { elementOrder } from '../element-order.ts'
import { multistatusEmpty } from '../multistatus-empty.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about which element stands where, and how often. */
export const structureRows: readonly CatalogueRow[] = [
  {
    rule: read.multistatusText,
    reference: 'RFC 4918 section 17',
    summary: 'Elements that hold elements hold no text beside them.',
    message: 'text stands where only elements may stand',
    hint: 'put what is meant for people into a responsedescription',
  },
  {
    rule: read.multistatusDescriptionOnce,
    reference: 'RFC 4918 section 14.16',
    summary: 'A multistatus has at most one responsedescription.',
    message: 'the multistatus has a second responsedescription',
    hint: 'join the texts, or move each into the response it is about',
  },
  {
    rule: read.syncTokenOnce,
    reference: 'RFC 6578 sections 3.2 and 6.4',
    summary: 'A multistatus has at most one sync-token, and the answer to a sync-collection has one.',
    message: ({ found }) =>
      found === 0 ? 'the answer to a sync-collection has no sync-token' : 'the multistatus has a second sync-token',
    hint: 'send the token of the state that this body brings the client to',
  },
  {
    rule: multistatusEmpty,
    reference: 'RFC 4918 section 14.16',
    summary: 'The answer to a method that always has something to report has at least one response.',
    message: 'the multistatus is empty, which says nothing in the answer to {method}',
    hint: 'report the resource of the Request-URI at least, or answer with a status that needs no body',
  },
  {
    rule: elementOrder,
    reference: 'RFC 4918 section 17 and appendix A.2',
    summary: 'Elements stand in the order in which RFC 4918 lists them; any other order means the same.',
    message: 'the {element} stands behind what usually follows it; this is said once for a body',
    hint: 'for clients that rely on the usual order: href, then status or propstats, error, responsedescription, location; in a propstat first prop, then status',
  },
  {
    rule: read.elementUnexpected,
    reference: 'RFC 4918 section 17',
    summary: 'The elements of WebDAV stand only where they are defined.',
    message: 'the element {element} is not expected here and is ignored',
    hint: 'move it to where it is defined; a property belongs into a prop',
  },
  {
    rule: read.elementForeign,
    reference: 'RFC 4918 section 17',
    summary: 'Elements of other namespaces may stand anywhere; who does not know them ignores them.',
    message: 'the element {element} is an extension; most clients ignore it',
  },
  {
    rule: read.elementUndefinedDav,
    reference: 'RFC 4918 sections 16 and 17',
    summary: 'The namespace DAV: holds only what IETF documents define.',
    message: 'no IETF document defines the element {element}',
    hint: 'put elements of your own into a namespace of your own',
  },
  {
    rule: read.pcdataChildElement,
    reference: 'RFC 4918 section 17',
    summary: 'Elements declared to hold text hold no elements.',
    message: 'the element {child} stands where only text may stand',
    hint: 'write the text alone',
  },
  {
    rule: read.responseMissingHref,
    reference: 'RFC 4918 section 14.24',
    summary: 'A response has an href.',
    message: 'this response has no href, so that nobody can tell what it is about',
    hint: 'add <D:href> with the absolute path of the resource',
  },
  {
    rule: read.responseStatusXorPropstat,
    reference: 'RFC 4918 section 14.24',
    summary: 'A response has either a status or propstats.',
    message: 'this response has a status beside its propstats',
    hint: 'keep the status for a resource as a whole, the propstats for its properties',
  },
  {
    rule: read.responseNoResult,
    reference: 'RFC 4918 section 14.24, RFC 8144 section 2.1',
    summary: 'A response has a status or at least one propstat.',
    message: 'this response has neither a status nor a propstat',
    hint: 'if there is nothing to tell, write a propstat with an empty prop and the status HTTP/1.1 200 OK',
  },
  {
    rule: read.responseDuplicateChild,
    reference: 'RFC 4918 section 14.24',
    summary: 'A response has at most one each of status, error, responsedescription and location.',
    message: 'this response has a second {child}; the first one counts',
    hint: 'several conditions go into one error; several statuses need several responses',
  },
  {
    rule: read.responseMultipleHrefPropstat,
    reference: 'RFC 4918 section 14.24',
    summary: 'A response with propstats has one href.',
    message: 'this response has {hrefs} hrefs and propstats',
    hint: 'write a response for each href; only the form with a status may have several',
  },
  {
    rule: read.responseMultipleHref,
    reference: 'RFC 4918 section 14.24',
    summary: 'A response with a status may have several hrefs, but many clients read only the first.',
    message: 'this response has {hrefs} hrefs; many clients read only the first',
    hint: 'write a response for each href',
  },
  {
    rule: read.redirectLocationMissing,
    reference: 'RFC 4918 section 13.2',
    summary: 'A response with a redirection has a location.',
    message: 'this response with the status {status} has no location, so that nobody can follow it',
    hint: 'add <D:location><D:href>…</D:href></D:location>',
  },
  {
    rule: read.locationContent,
    reference: 'RFC 4918 section 14.9',
    summary: 'A location holds exactly one href.',
    message: 'this location holds {hrefs} hrefs instead of one',
    hint: 'write <D:location><D:href>…</D:href></D:location>',
  },
  {
    rule: read.locationWithoutRedirect,
    reference: 'RFC 4918 section 14.9',
    summary: 'A location stands beside 201 or a redirection.',
    message: 'this location stands beside a status that leads nowhere else',
    hint: 'leave it out, or give the response the status that is meant',
  },
]
