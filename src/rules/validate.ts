import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { finding } from '../issues/issue.ts'
import { isBytes, kindOf } from '../read/bytes.ts'
import { parseWithHooks } from '../read/parse-multistatus.ts'
import { bodyRules } from './body-rules.ts'
import { bodyText } from './body-text.ts'
import { BodyWalk } from './body-walk.ts'
import { charsetIssues } from './charset-agrees.ts'
import { creationReport } from './creation-report.ts'
import { IssueCollector } from './issue-collector.ts'
import type { Report } from './report.ts'
import { reportDepthIssues } from './report-depth-207.ts'
import { unreadableIssues } from './unreadable.ts'
import type { ValidateContext } from './validate-context.ts'
import { instructionIssues } from './xml-processing-instruction.ts'

/**
 * Checks a body against the RFCs; no body makes it throw.
 *
 * One walk of the reader, and on it the rules that need the whole body or what the context says of the request. When the
 * body cannot be read, the report says only why: nothing else may be concluded from it. In the answer to a MKCOL or
 * MKCALENDAR, the `mkcol-response` and `mkcalendar-response` that stand there instead of a multistatus are checked.
 *
 * @throws InvalidInputError when the body is neither a string nor a Uint8Array.
 * @see RFC 4918 sections 13 and 14
 */
export function validate(body: string | Uint8Array, context: ValidateContext = {}): Report {
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new InvalidInputError(`validate: expected a string or a Uint8Array, got ${kindOf(body)}`)
  }
  const { requestUri: base, contentType, limits } = context
  const found = new IssueCollector(context)
  const walk = new BodyWalk(
    bodyRules,
    (rule, place, args) => found.addAt(finding(rule, args), place),
    severalTimes(context),
  )
  try {
    const multistatus = parseWithHooks(
      body,
      { base, contentType, limits, onIssue: (issue) => found.add(issue) },
      walk.hooks,
    )
    walk.end(multistatus)
    for (const issue of charsetIssues(body, contentType)) found.add(issue)
    const text = bodyText(body, contentType)
    for (const issue of instructionIssues(text)) found.add(issue)
    return { valid: !found.hasErrors, issues: found.inOrder(text.positions), issueCount: found.count, multistatus }
  } catch (error) {
    const creation = creationReport(error, body, context, walk.last)
    if (creation !== undefined) return creation
    const advice = new IssueCollector(context)
    const text = bodyText(body, contentType)
    const last = { path: walk.last.path, position: text.positions()(walk.last.position) }
    for (const issue of reportDepthIssues(error, last, context)) advice.add(issue)
    const why = unreadableIssues(error, last, text.text)
    const issues = [...why, ...advice.inOrder()]
    return { valid: false, issues, issueCount: issues.length, multistatus: undefined }
  }
}

/** A context that several rules may go through: an iterable of names may be one that can be gone through once. */
function severalTimes(context: ValidateContext): ValidateContext {
  return context.requested === undefined ? context : { ...context, requested: [...context.requested] }
}
