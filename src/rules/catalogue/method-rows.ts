import { copymoveDescendantOfError } from '../copymove-descendant-of-error.ts'
import { copymoveErrorRequired } from '../copymove-error-required.ts'
import { deleteRequestUriOnly } from '../delete-request-uri-only.ts'
import { lockFailureRequired, lockRequestUri424 } from '../lock-failure.ts'
import { namespaceMethodPropstat } from '../namespace-method-propstat.ts'
import { propfindAllpropOverreach } from '../propfind-allprop-overreach.ts'
import { propfindNonexistent207 } from '../propfind-nonexistent-207.ts'
import { propfindOutOfScope } from '../propfind-out-of-scope.ts'
import { propfindPropertyMissing } from '../propfind-property-missing.ts'
import { propfindPropnameValues } from '../propfind-propname-values.ts'
import { propfindResourcetypeMissing } from '../propfind-resourcetype-missing.ts'
import { propfindRequestUriMissing } from '../propfind-root.ts'
import { propfindStatusForm } from '../propfind-status-form.ts'
import { propfindUnrequestedProperty } from '../propfind-unrequested-property.ts'
import { proppatch424WithoutCause, proppatchAtomic } from '../proppatch-atomic.ts'
import { proppatchPropstatForm, proppatchSingleResponse } from '../proppatch-form.ts'
import { proppatchPropertyMissing } from '../proppatch-property-missing.ts'
import { proppatchProtectedCondition, proppatchProtectedSuccess } from '../proppatch-protected.ts'
import { proppatchValues } from '../proppatch-values.ts'
import { redirectrefApplied } from '../redirectref-applied.ts'
import { unlock207 } from '../unlock-207.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about what the answer to a method tells. */
export const methodRows: readonly CatalogueRow[] = [
  {
    rule: propfindRequestUriMissing,
    reference: 'RFC 4918 section 9.1',
    summary: 'The answer to PROPFIND tells of the resource of the Request-URI.',
    message: 'no response is about the Request-URI {requestUri}',
    hint: 'report the resource itself first, then its members; only Prefer: depth-noroot leaves it out',
  },
  {
    rule: propfindOutOfScope,
    reference: 'RFC 4918 sections 9.1 and 10.2',
    summary: 'The answer to PROPFIND reaches as far as the Depth of the request.',
    message: '{href} lies deeper than the Depth {depth} of the request',
    hint: 'Depth: 0 is the resource alone, Depth: 1 the resource and its members',
  },
  {
    rule: propfindPropertyMissing,
    reference: 'RFC 4918 section 9.1',
    summary: 'Each property that was asked for is answered, with 404 if it does not exist.',
    message: 'the response for {href} says nothing of {properties}',
    hint: 'list what does not exist in a propstat with 404; only Prefer: return=minimal leaves it out',
  },
  {
    rule: propfindUnrequestedProperty,
    reference: 'RFC 4918 section 9.1',
    summary: 'The answer to a PROPFIND of certain properties lists these alone.',
    message: 'the property {property} was not asked for; this is said once for each property',
    hint: 'leave it out: it is work for both sides',
  },
  {
    rule: propfindStatusForm,
    reference: 'RFC 4918 sections 9.1 and 13',
    summary: 'The answer to PROPFIND tells success through propstats.',
    message: 'the response for {href} has the status {code} and says nothing of its properties',
    hint: 'list the properties in propstats; a status is for resources that could not be looked at',
  },
  {
    rule: propfindPropnameValues,
    reference: 'RFC 4918 sections 9.1 and 14.21',
    summary: 'The answer to DAV:propname lists names without values.',
    message: ({ property = '…', others = 0 }) =>
      `the property ${property}${others === 0 ? '' : ` (and ${others} more)`} has a value, but names were asked for`,
    hint: 'write empty elements',
  },
  {
    rule: propfindAllpropOverreach,
    reference: 'RFC 4918 section 9.1, and the document that defines the property',
    summary:
      'The answer to DAV:allprop leaves out properties whose documents say so, unless they were included by name.',
    message: 'the property {property} should not be listed by DAV:allprop; this is said once for each property',
    hint: 'send it to those who ask for it by name, in DAV:prop or DAV:include',
  },
  {
    rule: propfindResourcetypeMissing,
    reference: 'RFC 4918 section 15.9',
    summary: 'Each resource has a DAV:resourcetype.',
    message: ({ href = '…', found }) =>
      found === false
        ? `the response for ${href} lists all properties, but no DAV:resourcetype`
        : `the response for ${href} says that there is no DAV:resourcetype`,
    hint: 'for what is of no special type write <D:resourcetype/> under 200',
  },
  {
    rule: propfindNonexistent207,
    reference: 'RFC 4918 sections 9.1 and 13',
    summary: 'A PROPFIND of what does not exist is answered with the HTTP status 404.',
    message: 'all that this body says is that {href} does not exist',
    hint: 'answer with the HTTP status 404 and no multistatus: many clients look no further',
  },
  {
    rule: proppatchAtomic,
    reference: 'RFC 4918 sections 9.2 and 9.2.1',
    summary: 'The instructions of a PROPPATCH are all executed or none.',
    message: 'the response for {href} has properties under {done} beside properties under {failed}',
    hint: 'if one instruction fails, undo the others and give them 424',
  },
  {
    rule: proppatch424WithoutCause,
    reference: 'RFC 4918 sections 9.2.1 and 11.4',
    summary: 'Beside properties that failed because of another one, that other one is listed.',
    message: 'all properties failed because of another one, which is not listed',
    hint: 'list the property that was refused, with its own status',
  },
  {
    rule: proppatchSingleResponse,
    reference: 'RFC 4918 section 9.2',
    summary: 'The answer to PROPPATCH is one response, about the Request-URI.',
    message: ({ href = '…', further }) =>
      further === true
        ? `a further response, for ${href}, stands in the answer to PROPPATCH`
        : `the answer to PROPPATCH is about ${href}, which is not the Request-URI`,
    hint: 'PROPPATCH changes one resource: write one response with its href',
  },
  {
    rule: proppatchPropstatForm,
    reference: 'RFC 4918 sections 9.2.1 and 13',
    summary: 'The answer to PROPPATCH tells of properties in propstats.',
    message: 'the answer to PROPPATCH has the status {status} for the whole resource, and tells of no property',
    hint: 'write propstats; what keeps the request from being executed at all is told by the HTTP status',
  },
  {
    rule: proppatchPropertyMissing,
    reference: 'RFC 4918 section 9.2.1',
    summary: 'The answer to PROPPATCH tells of each property that was to be set or removed.',
    message: 'the response for {href} says nothing of {properties}',
    hint: 'list it under the status of its instruction: 200, 424, or the reason why it was refused',
  },
  {
    rule: proppatchValues,
    reference: 'RFC 4918 sections 9.2.2 and 14.22',
    summary: 'The answer to PROPPATCH names properties, without their values.',
    message: ({ property = '…', others = 0 }) =>
      `the property ${property}${others === 0 ? '' : ` (and ${others} more)`} has a value in an answer that only names`,
    hint: 'write empty elements',
  },
  {
    rule: proppatchProtectedCondition,
    reference: 'RFC 4918 section 9.2.1',
    summary: 'The refusal to change a protected property says so by its condition.',
    message: 'the property {property} is protected, but nothing says that this is why it was refused',
    hint: 'write <D:error><D:cannot-modify-protected-property/></D:error> into the propstat',
  },
  {
    rule: proppatchProtectedSuccess,
    reference: 'RFC 4918 sections 15.4, 15.6, 15.8 and 15.10, and the document that defines the property',
    summary: 'A protected property is not reported as set.',
    message: 'the property {property} is protected, and cannot have been set',
    hint: 'refuse it with 403 and DAV:cannot-modify-protected-property',
  },
  {
    rule: deleteRequestUriOnly,
    reference: 'RFC 4918 section 9.6.1',
    summary: 'A DELETE that failed at the Request-URI itself is answered with an HTTP status.',
    message: 'all that failed is {href}, which is the Request-URI itself',
    hint: 'answer with the HTTP status that says why; a multistatus is for errors elsewhere',
  },
  {
    rule: copymoveErrorRequired,
    reference: 'RFC 4918 sections 9.8.3, 9.8.5 and 9.9.2',
    summary: 'A multistatus in the answer to COPY or MOVE names what failed.',
    message: 'this multistatus in the answer to {method} names nothing that failed',
    hint: 'answer with 201 or 204 when all went well',
  },
  {
    rule: copymoveDescendantOfError,
    reference: 'RFC 4918 sections 9.8.3 and 9.9.2',
    summary: 'What is below a collection that failed is not listed.',
    message: '{href} lies below {collection}, which failed, too',
    hint: 'a client knows that nothing below a failed collection has been done',
  },
  {
    rule: namespaceMethodPropstat,
    reference: 'RFC 4918 section 13',
    summary: 'The answer to DELETE, COPY, MOVE and LOCK has statuses and no propstats.',
    message: 'a propstat stands in the answer to {method}, which is not about properties',
    hint: 'write <D:status> into the response',
  },
  {
    rule: lockFailureRequired,
    reference: 'RFC 4918 section 9.10.3',
    summary: 'A multistatus in the answer to LOCK names what kept the lock from being granted.',
    message: 'this multistatus in the answer to LOCK names nothing that kept the lock from being granted',
    hint: 'list that resource with the reason: 403, or 423 if it is locked',
  },
  {
    rule: lockRequestUri424,
    reference: 'RFC 4918 section 9.10.3',
    summary: 'A multistatus in the answer to LOCK lists the Request-URI, with 424 if the cause lies elsewhere.',
    message: 'the Request-URI {requestUri} is not listed, though it was not locked',
    hint: 'list it with 424',
  },
  {
    rule: unlock207,
    reference: 'RFC 4918 section 9.11',
    summary: 'UNLOCK is answered with an HTTP status alone.',
    message: 'UNLOCK is all or nothing, and has no multistatus',
    hint: 'answer with 204, or with the HTTP status that says what is wrong',
  },
  {
    rule: redirectrefApplied,
    reference: 'RFC 4437 sections 5 and 12.2',
    summary: 'A request that applies to redirect references themselves is not redirected.',
    message: '{href} has the status {code}, but this {method} applies to the reference itself',
    hint: 'act on the redirect reference; its target is the property DAV:reftarget',
  },
]
