import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { type Finding, finding, type Issue } from '../issues/issue.ts'
import { isBytes, kindOf } from '../read/bytes.ts'
import { checkStatusEntry } from '../status/check-status-entry.ts'
import { contentTypeIssues } from './content-type.ts'
import { fieldsByName, type HttpMessage } from './http-message.ts'
import { IssueCollector } from './issue-collector.ts'
import { locationIssues } from './location-header-on-207.ts'
import { mkcolResponseRoot } from './mkcol-response.ts'
import type { Report } from './report.ts'
import { cacheIssues } from './response-not-cacheable.ts'
import { validate } from './validate.ts'
import type { ValidateContext } from './validate-context.ts'

/**
 * Checks a whole HTTP response: its status, its header fields, and its body as `validate` does.
 *
 * The body is a string or bytes; of a fetch `Response` it is `new Uint8Array(await response.arrayBuffer())`. Content-Type
 * and Preference-Applied are those of the message. Issues of the message come first; the path of each is `http:status` or
 * `http:header(name)`, and its position says nothing.
 *
 * @throws InvalidInputError when the body is neither a string nor a Uint8Array.
 * @see RFC 4918 section 13
 */
export function validateHttp(message: HttpMessage, context: ValidateContext = {}): Report {
  const { status, headers, body } = message
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new InvalidInputError(`validateHttp: expected the body as a string or a Uint8Array, got ${kindOf(body)}`)
  }
  const fields = fieldsByName(headers)
  const preferenceApplied = fields.get('preference-applied') ?? context.preferenceApplied
  const report = validate(body, { ...context, preferenceApplied, contentType: fields.get('content-type') })
  const found = new IssueCollector(context)
  const { method } = context
  const outer = report.multistatus === undefined ? creationStatus(status, method) : undefined
  for (const issue of outer ?? statusIssues(status)) found.add(issue)
  for (const issue of messageIssues(status, fields, method)) found.add(issue)
  return {
    valid: report.valid && !found.hasErrors,
    issues: [...found.inOrder(), ...report.issues],
    issueCount: found.count + report.issueCount,
    multistatus: report.multistatus,
  }
}

function statusIssues(status: number): readonly Issue[] {
  return checkStatusEntry({ code: status, place: 'outer' }).map(ofStatus)
}

function ofStatus(broken: Finding): Issue {
  return { ...broken, path: 'http:status', offset: 0, line: 1, column: 1 }
}

/** The status of what answers a MKCOL or MKCALENDAR instead of a multistatus: that of the result, not 207. */
function creationStatus(status: number, method: string | undefined): readonly Issue[] | undefined {
  if (method === 'MKCOL') return status === 207 ? [ofStatus(finding(mkcolResponseRoot))] : []
  return method === 'MKCALENDAR' && status !== 207 ? [] : undefined
}

function* messageIssues(
  status: number,
  fields: ReadonlyMap<string, string>,
  method: string | undefined,
): Generator<Issue> {
  yield* contentTypeIssues(fields.get('content-type'))
  if (status !== 207) return
  yield* locationIssues(fields.get('location'), method)
  yield* cacheIssues(fields, method)
}
