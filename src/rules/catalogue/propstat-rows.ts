import * as read from '../../read/rules.ts'
import { errorWrongScope } from '../error-wrong-scope.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about propstats, what they list, and errors. */
export const propstatRows: readonly CatalogueRow[] = [
  {
    rule: read.propstatPropOnce,
    reference: 'RFC 4918 section 14.22',
    summary: 'A propstat has exactly one prop.',
    message: ({ found }) => (found === 0 ? 'this propstat has no prop' : 'this propstat has a further prop'),
    hint: 'list all properties that share the status in one prop',
  },
  {
    rule: read.propstatStatusOnce,
    reference: 'RFC 4918 section 14.22',
    summary: 'A propstat has exactly one status.',
    message: ({ found }) =>
      found === 0
        ? 'this propstat has no status, so that its properties count as failed'
        : 'this propstat has a second status; the first one counts',
    hint: 'write one <D:status>HTTP/1.1 200 OK</D:status> behind the prop',
  },
  {
    rule: read.propstatDuplicateChild,
    reference: 'RFC 4918 section 14.22',
    summary: 'A propstat has at most one error and one responsedescription.',
    message: 'this propstat has a second {child}; the first one counts',
    hint: 'put all conditions into one error',
  },
  {
    rule: read.propText,
    reference: 'RFC 4918 section 14.18',
    summary: 'A prop holds elements and no text.',
    message: 'text stands in a prop, outside its properties',
    hint: 'name each property by its element',
  },
  {
    rule: read.propEmpty,
    reference: 'RFC 4918 section 14.22, RFC 8144 section 2.1',
    summary: 'A prop is empty only under the status 200 or 208, where it says that there is nothing to tell.',
    message: 'an empty prop under {status} names nothing that failed',
    hint: 'for a resource that failed as a whole write <D:status> in the response, without propstats',
  },
  {
    rule: read.propDuplicate,
    reference: 'RFC 4918 sections 4.4 and 9.1',
    summary: 'A response lists each property once.',
    message: 'the property {property} is listed before in this response',
    hint: 'give each property one value under one status',
  },
  {
    rule: read.propstatSameStatus,
    reference: 'RFC 4918 section 14.22',
    summary: 'Properties with the same status share a propstat.',
    message: 'this propstat could be joined with the one before that has the status {status}, too',
    hint: 'list the properties of both in one prop',
  },
  {
    rule: read.propstatErrorValues,
    reference: 'RFC 4918 section 14.22',
    summary: 'Under a status other than 2xx properties are only named.',
    message: 'a property under the status {status} has content, as if it had been found',
    hint: 'write the empty element: its name is all that is meant',
  },
  {
    rule: read.errorEmpty,
    reference: 'RFC 4918 section 14.5',
    summary: 'An error holds at least one condition.',
    message: 'this error holds no condition',
    hint: 'name the condition that failed, such as <D:lock-token-submitted>, or leave the error out',
  },
  {
    rule: read.errorText,
    reference: 'RFC 4918 section 14.5',
    summary: 'An error holds elements and no text.',
    message: 'text stands in an error',
    hint: 'put what is meant for people into a responsedescription',
  },
  {
    rule: read.errorInDescription,
    reference: 'RFC 4918 section 16 and appendix F.1',
    summary: 'An error stands beside the responsedescription, not in it.',
    message: 'an error inside a responsedescription is the superseded form of RFC 3253',
    hint: 'move the error out, in front of the responsedescription',
  },
  {
    rule: errorWrongScope,
    reference: 'RFC 4918 section 16',
    summary: 'A condition about properties stands in their propstat, one about the resource in the response.',
    message: ({ condition = '…', expected }) =>
      expected === 'propstat'
        ? `the condition ${condition} is about properties, but stands in the response`
        : `the condition ${condition} is about the resource, but stands in a propstat`,
    hint: 'move the error into the {expected} it is about',
  },
  {
    rule: read.errorOnSuccess,
    reference: 'RFC 4918 sections 14.5 and 16',
    summary: 'An error stands beside a status that says so.',
    message: 'an error stands beside a status that says success',
    hint: 'leave the error out, or give the status that is meant',
  },
]
