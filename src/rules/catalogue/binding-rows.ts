import * as status from '../../status/rules.ts'
import { rule208Collection } from '../208-collection.ts'
import { rule208Descendants } from '../208-descendants.ts'
import { rule208Mixed200 } from '../208-mixed-200.ts'
import { rule208NeedsPrior200 } from '../208-needs-prior-200.ts'
import { rule208ReportedTwice } from '../208-reported-twice.ts'
import { rule508InMultistatus } from '../508-in-multistatus.ts'
import { parentSegmentSyntax } from '../parent-segment-syntax.ts'
import { parentSetContent } from '../parent-set-content.ts'
import { parentSetDuplicate } from '../parent-set-duplicate.ts'
import { resourceIdValue } from '../resource-id-value.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about bindings. */
export const bindingRows: readonly CatalogueRow[] = [
  {
    rule: status.rule208InPropstatOnly,
    reference: 'RFC 5842 section 7.1',
    summary: 'The status 208 stands in a propstat.',
    message: 'the status 208 stands in a response, where it is not defined',
    hint: 'write a propstat with the status 208 and, best, DAV:resource-id in its prop',
  },
  {
    rule: rule208NeedsPrior200,
    reference: 'RFC 5842 section 7.1',
    summary: 'Before each 208, another binding to the same collection has been reported with 200.',
    message: ({ id }) =>
      id === undefined
        ? 'no response before this 208 has reported anything with 200'
        : `no response before this 208 has reported the collection ${id} with 200`,
    hint: 'report the first binding to a collection with 200 and walk below it; 208 is for the further ones',
  },
  {
    rule: rule208ReportedTwice,
    reference: 'RFC 5842 section 7.1',
    summary: 'Where 208 is in use, only one binding to a collection is reported with 200.',
    message: 'the collection {id} has been reported with 200 before, as {first}',
    hint: 'report this binding with 208, and nothing below it',
  },
  {
    rule: rule208Descendants,
    reference: 'RFC 5842 section 7.1',
    summary: 'Nothing below a binding with 208 is reported.',
    message: '{href} lies below {binding}, which is reported with 208',
    hint: 'its members stand below the binding that is reported with 200',
  },
  {
    rule: status.rule208Depth,
    reference: 'RFC 5842 section 7.1',
    summary: 'The status 208 answers only requests with Depth: infinity.',
    message: 'the status 208 answers a request that had another Depth than infinity',
    hint: 'report each binding with 200',
  },
  {
    rule: status.rule208ClientSupport,
    reference: 'RFC 5842 sections 7.1 and 8.2',
    summary: 'The status 208 is for clients that sent DAV: bind.',
    message: 'the client did not say DAV: bind and need not know the status 208',
    hint: 'report each binding with 200, and fail with 508 where there is a loop',
  },
  {
    rule: rule208Collection,
    reference: 'RFC 5842 section 7.1',
    summary: 'The status 208 is about bindings to collections.',
    message: '{href} is no collection, but reported with 208',
    hint: 'report what is no collection with 200 under each of its bindings',
  },
  {
    rule: rule208Mixed200,
    reference: 'RFC 5842 section 7.1',
    summary: 'In one response 208 stands in the place of 200.',
    message: 'the response for {href} has properties under 200 beside those under 208',
    hint: 'list all properties that were found under 208',
  },
  {
    rule: rule508InMultistatus,
    reference: 'RFC 5842 section 7.2',
    summary: 'A response with 508 is the last one.',
    message: 'responses follow the 508 of {href}, which says that the whole operation failed',
    hint: 'end the walk there; better still, answer with the HTTP status 508 before anything is sent',
  },
  {
    rule: resourceIdValue,
    reference: 'RFC 5842 section 3.1',
    summary: 'DAV:resource-id holds one href with an absolute URI.',
    message: ({ hrefs, value }) =>
      value === undefined
        ? `DAV:resource-id holds ${hrefs ?? '…'} hrefs instead of one`
        : `DAV:resource-id holds ${value === '' ? 'an empty href' : value}, which is no absolute URI`,
    hint: 'use a URI that stays the same for ever: urn:uuid:…',
  },
  {
    rule: parentSetContent,
    reference: 'RFC 5842 section 3.2',
    summary: 'DAV:parent-set holds parents, each with one href and one segment.',
    message: ({ found, hrefs, segments }) =>
      found === undefined
        ? `a DAV:parent holds ${hrefs ?? '…'} hrefs and ${segments ?? '…'} segments instead of one each`
        : `DAV:parent-set holds ${found}, where only DAV:parent may stand`,
    hint: 'write <D:parent><D:href>/coll/</D:href><D:segment>name</D:segment></D:parent> for each binding',
  },
  {
    rule: parentSetDuplicate,
    reference: 'RFC 5842 section 3.2',
    summary: 'DAV:parent-set names each binding once.',
    message: 'DAV:parent-set names the segment {segment} of {href} twice',
    hint: 'leave one of them out',
  },
  {
    rule: parentSegmentSyntax,
    reference: 'RFC 5842 section 3.2, RFC 3986 section 3.3',
    summary: 'A DAV:segment is one path segment, percent-encoded.',
    message: 'the segment {segment} is not a single path segment, percent-encoded',
    hint: 'write the last segment of the path only, encoded as in an href',
  },
]
