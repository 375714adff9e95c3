import { condition403409 } from '../condition-403-409.ts'
import { currentUserPrincipalHttp } from '../current-user-principal-http.ts'
import * as dav from '../dav-values.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about values that the smaller extensions of WebDAV, and versioning, define. */
export const extensionValueRows: readonly CatalogueRow[] = [
  {
    rule: dav.supportedMethodName,
    reference: 'RFC 3253 section 3.1.3',
    summary: 'Each DAV:supported-method has its name in an attribute.',
    message: 'not a set of methods: {detail}',
    hint: 'write <D:supported-method name="GET"/>',
  },
  {
    rule: dav.supportedReportContent,
    reference: 'RFC 3253 section 3.1.5',
    summary: 'Each report stands in a DAV:report of its own, inside a DAV:supported-report.',
    message: 'not a set of reports: {detail}',
    hint: 'write <D:supported-report><D:report><D:sync-collection/></D:report></D:supported-report>',
  },
  {
    rule: dav.supportedLivePropertyContent,
    reference: 'RFC 3253 section 3.1.4',
    summary: 'Each live property stands in a DAV:prop of its own, inside a DAV:supported-live-property.',
    message: 'not a set of properties: {detail}',
    hint: 'write <D:supported-live-property><D:prop><D:getetag/></D:prop></D:supported-live-property>',
  },
  {
    rule: dav.autoVersionChoice,
    reference: 'RFC 3253 section 3.2.2',
    summary: 'DAV:auto-version is empty or holds one of its four elements.',
    message: 'not a way of versioning: {detail}',
    hint: 'write an element: <D:checkout-checkin/>',
  },
  {
    rule: condition403409,
    reference: 'RFC 3253 section 1.6',
    summary: 'A condition of versioning that failed stands beside 403 or 409.',
    message: '{condition} stands beside {status}',
    hint: 'write 403 if the request will always fail, 409 if the user can do something about it',
  },
  {
    rule: dav.quotaInteger,
    reference: 'RFC 4331 sections 3 and 4',
    summary: 'DAV:quota-available-bytes and DAV:quota-used-bytes are decimal digits.',
    message: 'no number of bytes: {detail}',
    hint: 'list the property under 404 where there is no limit or it is not known',
  },
  {
    rule: dav.currentUserPrincipalContent,
    reference: 'RFC 5397 section 3',
    summary: 'DAV:current-user-principal holds one href or DAV:unauthenticated.',
    message: 'not a principal: {detail}',
    hint: 'write <D:href>, or <D:unauthenticated/> where nobody is logged in',
  },
  {
    rule: currentUserPrincipalHttp,
    reference: 'RFC 5397 section 3',
    summary: "The current user's principal has an http or https URL.",
    message: '{href} is no http or https URL',
    hint: 'write the URL of the principal as a resource of the server',
  },
  {
    rule: dav.orderingTypeHref,
    reference: 'RFC 3648 section 4.1.1',
    summary: 'DAV:ordering-type holds one href with an absolute URI.',
    message: 'not an ordering: {detail}',
    hint: 'write <D:href>DAV:custom</D:href>, <D:href>DAV:unordered</D:href> or a URI of your own',
  },
  {
    rule: dav.redirectrefProperties,
    reference: 'RFC 4437 section 13',
    summary: 'DAV:reftarget holds one href, DAV:redirect-lifetime one of DAV:permanent and DAV:temporary.',
    message: 'not what a redirect reference has: {detail}',
    hint: 'write <D:href> into DAV:reftarget, and <D:temporary/> or <D:permanent/> into DAV:redirect-lifetime',
  },
  {
    rule: dav.addMemberHref,
    reference: 'RFC 5995 sections 3.1 and 3.2.1',
    summary: 'DAV:add-member holds one href, on the host of its collection.',
    message: 'not where members are added: {detail}',
    hint: 'write a <D:href> with a path',
  },
]
