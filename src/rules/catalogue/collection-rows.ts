import { mkcolResponseAtomic, mkcolResponseContent, mkcolResponseRoot } from '../mkcol-response.ts'
import { orderedPropfindOrder } from '../ordered-propfind-order.ts'
import { orderpatchFailures } from '../orderpatch-failures.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about what makes collections and keeps them in order. */
export const collectionRows: readonly CatalogueRow[] = [
  {
    rule: mkcolResponseRoot,
    reference: 'RFC 5689 sections 3 and 5.2',
    summary: 'An extended MKCOL is answered by a DAV:mkcol-response and a status of its own, never by a multistatus.',
    message: 'the answer to a MKCOL is a multistatus',
    hint: 'write a DAV:mkcol-response with the propstats, and the HTTP status of the result: 201, 403, 424 and so on',
  },
  {
    rule: mkcolResponseContent,
    reference: 'RFC 5689 section 5.2',
    summary: 'A DAV:mkcol-response holds propstats, no responses and no hrefs.',
    message: ({ found }) =>
      found === undefined
        ? 'the mkcol-response has no propstat'
        : `the mkcol-response holds ${found}, where only propstats belong`,
    hint: 'write the propstats directly into the mkcol-response',
  },
  {
    rule: mkcolResponseAtomic,
    reference: 'RFC 5689 sections 3 and 5.2',
    summary: 'Either all properties were set, or none: then one failed for a reason, and the others with 424.',
    message: ({ status, condition }) =>
      condition !== undefined
        ? `${condition} stands in a propstat that does not list DAV:resourcetype`
        : status === undefined
          ? 'all properties have failed with 424, and none for a reason'
          : `these properties have the status ${status}, though others have failed`,
    hint: 'give the cause its own status and condition, and all others 424',
  },
  {
    rule: orderpatchFailures,
    reference: 'RFC 3648 section 7',
    summary: 'A multistatus that answers an ORDERPATCH lists what failed, and only that.',
    message: 'nothing of {href} has failed',
    hint: 'leave it out; where all went well, answer with 200',
  },
  {
    rule: orderedPropfindOrder,
    reference: 'RFC 3648 section 8',
    summary: 'The members of an ordered collection are reported in its order.',
    message: '{href} stands behind {behind}, which it precedes in the collection; this is said once for a body',
    hint: 'list the members in the order of the collection',
  },
]
