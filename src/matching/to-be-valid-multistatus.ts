import type { Issue, Level } from '../issues/issue.ts'
import { formatReport } from '../rules/format-report.ts'
import { validate } from '../rules/validate.ts'
import type { ValidateContext } from '../rules/validate-context.ts'
import { stringifyMultistatus } from '../write/stringify-multistatus.ts'
import { failEitherWay, type MatcherResult } from './matcher.ts'
import { isBody, isMultistatus, isReport, notReceived, type Received } from './received.ts'

/** What is known of the request, and how strict to be. */
export interface ToBeValidOptions extends ValidateContext {
  /** The lowest level of issue that fails; `error` if absent. */
  readonly level?: Level | undefined
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info']

/**
 * Expects that a body breaks no rule of the RFCs: without an issue of level `error`, or of the `level` of the options
 * and those above it.
 *
 * A `Multistatus` is judged by its own issues, and then as it would be written; a `Report` is taken as it is.
 */
export function toBeValidMultistatus(this: unknown, received: Received, options?: ToBeValidOptions): MatcherResult
export function toBeValidMultistatus(this: unknown, received: unknown, options: ToBeValidOptions = {}): MatcherResult {
  const failing = LEVELS.slice(0, LEVELS.indexOf(options.level ?? 'error') + 1)
  const judged = judge(received, options, failing)
  if (judged === undefined) return failEitherWay(this, notReceived(received))
  const { issues, body } = judged
  const pass = issues.length === 0
  return {
    pass,
    message: () =>
      pass
        ? `expected a body that is no valid multistatus, but it has no issue of level ${failing.join(' or ')}`
        : `expected a valid multistatus\n\n${formatReport({ issues }, body, { contentType: options.contentType, limit: 10 })}`,
  }
}

/** The issues that fail, and the body they are in. */
interface Judged {
  readonly issues: readonly Issue[]
  readonly body: string | Uint8Array | undefined
}

function judge(received: unknown, context: ValidateContext, failing: readonly Level[]): Judged | undefined {
  const among = (issues: readonly Issue[]): readonly Issue[] => issues.filter(({ level }) => failing.includes(level))
  if (isBody(received)) return { issues: among(validate(received, context).issues), body: received }
  if (isReport(received)) return { issues: among(received.issues), body: undefined }
  if (!isMultistatus(received)) return undefined
  const own = among(received.issues)
  if (own.length > 0) return { issues: own, body: undefined }
  const body = stringifyMultistatus(received, { invalid: 'keep', illegalCharacters: 'replace' })
  return { issues: among(validate(body, context).issues), body }
}
