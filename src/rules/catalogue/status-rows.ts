import type { IssueArgs } from '../../issues/issue.ts'
import { getStatus } from '../../status/get-status.ts'
import * as status from '../../status/rules.ts'
import { status3xxAfterCreation } from '../status-3xx-after-creation.ts'
import type { CatalogueRow } from './row.ts'

/** `404 Not Found`, as far as the facts have it. */
function coded({ code }: IssueArgs): string {
  const known = typeof code === 'number' ? getStatus(code)?.phrase : undefined
  return known === undefined || known === '(Unused)' ? String(code ?? '…') : `${code} ${known}`
}

function placed({ place }: IssueArgs): string {
  return place === undefined ? 'here' : `in a ${place}`
}

/** The rules about the text of a status, and about codes where they stand. */
export const statusRows: readonly CatalogueRow[] = [
  {
    rule: status.statusLineSyntax,
    reference: 'RFC 4918 section 14.28, RFC 9112 section 4',
    summary: 'A status holds a whole status line.',
    message: 'the text {text} is no status line',
    hint: 'write it whole: HTTP/1.1 404 Not Found',
  },
  {
    rule: status.statusMissingSpace,
    reference: 'RFC 9112 section 4',
    summary: 'Behind the code stands a space, even if no reason phrase follows.',
    message: 'the status line ends with its code {code}, which some clients do not accept',
    hint: (args) => `write HTTP/1.1 ${coded(args)}`,
  },
  {
    rule: status.statusHttpVersionSyntax,
    reference: 'RFC 9112 section 2.3',
    summary: 'The version of a status line is HTTP, a slash, a digit, a dot and a digit.',
    message: 'the version {version} is not spelt as a status line spells it',
    hint: 'write HTTP/1.1, whatever version carries the message',
  },
  {
    rule: status.statusHttpVersion11,
    reference: 'RFC 9110 section 2.5',
    summary: 'The version of a status line is HTTP/1.1, whatever version carries the message.',
    message: 'the version {version} makes some clients fail',
    hint: 'write HTTP/1.1',
  },
  {
    rule: status.statusReasonCharacters,
    reference: 'RFC 9112 section 4',
    summary: 'A reason phrase has no line breaks and other controls.',
    message: 'the reason phrase {reason} has a line break or another control',
    hint: 'put longer texts into a responsedescription',
  },
  {
    rule: status.statusReasonNonstandard,
    reference: 'RFC 9110 section 15.1',
    summary: 'A reason phrase is best the registered one; nobody should rely on it.',
    message: (args) => `the reason phrase ${args.reason ?? '…'} is not the registered one, which gives ${coded(args)}`,
  },
  {
    rule: status.statusCodeRange,
    reference: 'RFC 9110 section 15',
    summary: 'A status code is an integer from 100 to 599.',
    message: 'the code {code} is no status code; clients treat it as 500',
    hint: 'use a registered code, or an own one from 400 to 599',
  },
  {
    rule: status.statusNeverHere,
    reference: 'RFC 4918 section 13, RFC 9110 section 15',
    summary: 'A status stands only where it can mean something.',
    message: (args) => `the status ${coded(args)} can never stand ${placed(args)} of a multistatus`,
    hint: (args) =>
      args.place === 'propstat'
        ? 'give the properties one of 200, 401, 403, 404, 409, 422, 423, 424, 507'
        : 'give the resource the status that a request for it alone would have had',
  },
  {
    rule: status.statusDiscouragedHere,
    reference: 'RFC 4918 sections 9 and 13',
    summary: 'A status says something useful where it stands, and for the method that is answered.',
    message: (args) => {
      const method = args.method === undefined ? '' : ` in the answer to ${args.method}`
      return `the status ${coded(args)} says little ${placed(args)}${method}`
    },
  },
  {
    rule: status.outerStatus207,
    reference: 'RFC 4918 section 13',
    summary: 'A multistatus travels under the HTTP status 207.',
    message: (args) => `the HTTP status is ${coded(args)}, and not that of a multistatus`,
    hint: 'answer with 207; the result of each resource stands in the body',
  },
  {
    rule: status.statusUnregistered,
    reference: 'RFC 9110 sections 15 and 16.2.1',
    summary: 'A status code is registered.',
    message: ({ code = '…' }) => `the code ${code} is not registered; clients treat it as ${String(code).charAt(0)}00`,
  },
  {
    rule: status.status1xx,
    reference: 'RFC 4918 section 13',
    summary: 'A status inside a multistatus is final.',
    message: (args) => `the status ${coded(args)} is an interim one, which is no result`,
    hint: 'report what came out in the end; 503 if nothing did',
  },
  {
    rule: status.statusNested207,
    reference: 'RFC 4918 sections 11.1 and 13',
    summary: 'The status 207 is for the message, not for what it holds.',
    message: 'the status 207 means nothing inside a multistatus',
    hint: 'list what is below as responses of their own',
  },
  {
    rule: status.statusReservedCode,
    reference: 'RFC 9110 sections 15.4.6, 15.4.7 and 15.5.19',
    summary: 'Codes that are reserved, deprecated or registered for a time only are not used.',
    message: (args) => `the code ${coded(args)} is reserved or out of use`,
    hint: 'use the code that says what is meant',
  },
  {
    rule: status.statusNeedsHeader,
    reference: 'RFC 9110 section 15',
    summary: 'A status that explains itself by a header field does not stand in a body.',
    message: (args) =>
      `the status ${coded(args)} depends on a header field, for which there is no place ${placed(args)}`,
    hint: 'use a status that stands for itself',
  },
  {
    rule: status.redirectInPropstat,
    reference: 'RFC 4918 section 13.2',
    summary: 'A redirection is the status of a response, not of properties.',
    message: (args) => `the redirection ${coded(args)} stands in a propstat, which has no place for a location`,
    hint: 'write a response with this status and a location, without propstats',
  },
  {
    rule: status.status412WithoutCondition,
    reference: 'RFC 4918 section 12.1',
    summary: 'The status 412 answers a request with a conditional header field.',
    message: 'the status 412 answers a request that stated no condition',
    hint: 'use 409 or 403, with the condition that failed in an error',
  },
  {
    rule: status3xxAfterCreation,
    reference: 'RFC 4918 section 12',
    summary: 'A resource that the request has created is not answered with a redirection.',
    message: (args) =>
      `the status ${coded(args)} in the answer to ${args.method ?? '…'} would send the client away from what it created`,
    hint: 'use 201 for what was created',
  },
  {
    rule: status.delete424,
    reference: 'RFC 4918 section 9.6.1',
    summary: 'The answer to DELETE leaves out the collections that could not be removed because of a member.',
    message: 'a 424 in the answer to DELETE says what the client knows from the failure below it',
    hint: 'leave this response out',
  },
  {
    rule: status.delete204,
    reference: 'RFC 4918 section 9.6.1',
    summary: 'The answer to DELETE leaves out what was removed.',
    message: 'a 204 in the answer to DELETE says what the client assumes anyway',
    hint: 'leave this response out',
  },
  {
    rule: status.deleteSuccessEntry,
    reference: 'RFC 4918 section 9.6.1',
    summary: 'The answer to DELETE lists what could not be removed.',
    message: (args) => `the answer to DELETE lists a resource with ${coded(args)}, which is gone as the client wished`,
    hint: 'list only what is still there and should not be',
  },
  {
    rule: status.copymove424,
    reference: 'RFC 4918 sections 9.8.3 and 9.9.2',
    summary: 'The answer to COPY and MOVE leaves out what failed only because of something else.',
    message: ({ method }) =>
      `a 424 in the answer to ${method ?? '…'} says what the client knows from the failure behind it`,
    hint: 'leave this response out',
  },
  {
    rule: status.copymove201204,
    reference: 'RFC 4918 sections 9.8.3 and 9.9.2',
    summary: 'The answer to COPY and MOVE leaves out what was done.',
    message: (args) =>
      `the answer to ${args.method ?? '…'} lists a resource with ${coded(args)}, which the client assumes anyway`,
    hint: 'list only what failed',
  },
  {
    rule: status.lockSuccessEntry,
    reference: 'RFC 4918 section 9.10.3',
    summary: 'A multistatus in the answer to LOCK says that nothing was locked.',
    message: (args) =>
      `the answer to LOCK lists a resource with ${coded(args)}, but a lock is granted whole or not at all`,
    hint: 'give 424 to what was not locked because of something else',
  },
]
