import { syncLimitExceeded } from '../sync-limit-exceeded.ts'
import * as form from '../sync-member-form.ts'
import { syncInitialRemoved, syncRemovedDescendants } from '../sync-removed.ts'
import { syncLevel1Scope, syncSelfReported } from '../sync-scope.ts'
import { syncTokenElsewhere } from '../sync-token-elsewhere.ts'
import { syncTokenUri } from '../sync-token-uri.ts'
import * as truncation from '../sync-truncation.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the answer to sync-collection. */
export const syncRows: readonly CatalogueRow[] = [
  {
    rule: syncTokenUri,
    reference: 'RFC 6578 sections 3.2, 4 and 6.2',
    summary: 'A sync token is an absolute URI.',
    message: ({ token }) =>
      token === '' ? 'the sync token is empty' : `the sync token ${token ?? ''} is no absolute URI`,
    hint: 'put a URI of your own in front: http://example.com/ns/sync/1234',
  },
  {
    rule: form.syncRemovedForm,
    reference: 'RFC 6578 section 3.2',
    summary: 'A removed member is reported with the status 404 and nothing else.',
    message: '{href} is reported as removed, but has propstats beside its status',
    hint: 'leave the propstats out',
  },
  {
    rule: form.syncChangedForm,
    reference: 'RFC 6578 section 3.2',
    summary: 'A new or changed member is reported with propstats and no status.',
    message: '{href} is reported with the status {status} and without propstats',
    hint: 'write a propstat with the properties that were asked for, or with an empty prop if none is left',
  },
  {
    rule: form.syncAll404Propstat,
    reference: 'RFC 6578 sections 3.2 and 3.13',
    summary: 'A removed member is not reported with propstats of 404, which mean that it has changed.',
    message: '{href} has propstats of 404 only, which says that it has changed and not that it is gone',
    hint: 'if it is gone, write the status 404 and no propstat',
  },
  {
    rule: form.syncUnsupportedCollection,
    reference: 'RFC 6578 sections 3.2 and 3.3',
    summary: 'A collection that cannot be synchronised is reported with 403 and a condition that says so.',
    message: '{href} is reported with 403, but without a condition that says why it is not synchronised',
    hint: 'add DAV:sync-traversal-supported, or DAV:supported-report if the report is not supported there',
  },
  {
    rule: form.syncOtherStatus,
    reference: 'RFC 6578 section 3.2',
    summary: 'A response has no other status than 404, 403 or 507.',
    message: '{href} has the status {status}, which is not foreseen in the answer to sync-collection',
    hint: 'a removed member has 404, a collection that is not synchronised 403, a list that is cut short 507',
  },
  {
    rule: truncation.syncTruncation507,
    reference: 'RFC 6578 section 3.6',
    summary: 'The 507 that says that a list is cut short is for the Request-URI.',
    message: 'the 507 is for {href} and not for {requestUri}, so that it does not say that the list is cut short',
    hint: 'name the collection that is synchronised',
  },
  {
    rule: truncation.syncTruncationCondition,
    reference: 'RFC 6578 section 3.6',
    summary: 'The 507 of a list that is cut short has the condition DAV:number-of-matches-within-limits.',
    message: 'the 507 of {href} does not say that the list is cut short',
    hint: 'add <D:error><D:number-of-matches-within-limits/></D:error>',
  },
  {
    rule: truncation.syncTruncationToken,
    reference: 'RFC 6578 section 3.6',
    summary: 'A list that is cut short comes with a token for what it has reported.',
    message: 'the token {token} is that of the request, so that the client would get the same list again and again',
    hint: 'send a token for the state after the last change that is reported',
  },
  {
    rule: syncInitialRemoved,
    reference: 'RFC 6578 section 3.4',
    summary: 'The answer to a first synchronisation has no removed members.',
    message: '{href} is reported as removed to a client that has never seen it',
    hint: 'report only what there is',
  },
  {
    rule: syncRemovedDescendants,
    reference: 'RFC 6578 section 3.5.2',
    summary: 'Below a removed collection nothing is reported as removed.',
    message: '{href} lies below {collection}, which is reported as removed',
    hint: 'leave it out: with a collection all below it is gone',
  },
  {
    rule: syncLevel1Scope,
    reference: 'RFC 6578 section 3.3',
    summary: 'At level 1 only members of the collection are reported.',
    message: '{href} is no member of {requestUri}',
    hint: 'report the member of the collection below which the change was, or nothing',
  },
  {
    rule: syncSelfReported,
    reference: 'RFC 6578 section 3.2',
    summary: 'The collection that is synchronised is not reported as its own member.',
    message: '{href} is the collection itself, which is no member of its own',
    hint: 'leave it out, or use 507 if it says that the list is cut short',
  },
  {
    rule: syncLimitExceeded,
    reference: 'RFC 6578 section 3.7',
    summary: 'The answer has no more members than the client wants.',
    message: '{href} is more than the {limit} that the client wants',
    hint: 'end the list there and add a 507 for the Request-URI, or let the whole request fail with 507',
  },
  {
    rule: syncTokenElsewhere,
    reference: 'RFC 6578 section 6.4',
    summary: 'Only the answer to sync-collection has a sync token of its own.',
    message: 'a sync token stands in the answer to {answers}, where it means nothing',
    hint: 'send DAV:sync-token as a property of the collection',
  },
]
