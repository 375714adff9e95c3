import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { ClarkName } from '../xml/name.ts'

/** The statuses that a bad request body or header calls for. */
export type RequestErrorStatus = 400 | 403 | 413 | 415 | 422

/** What a server should answer, and the precondition that was broken if a specification names one. */
interface Answer {
  readonly status: RequestErrorStatus
  readonly condition?: ClarkName | undefined
}

/** Where a fault keeps its answer; a registered symbol, because there may be two copies of the package. */
const answer = /* @__PURE__ */ Symbol.for('multistatus.request-answer')

/** Makes the error of a bad request; unlike other `InvalidInputError`s it knows what a server should answer. */
export function requestFault(
  message: string,
  said: Answer = { status: 400 },
  options?: { cause?: unknown },
): InvalidInputError {
  return Object.defineProperty(new InvalidInputError(message, options), answer, { value: said })
}

/** Runs a reader whose faults break a precondition that has a name: they are answered with 403 and that name. */
export function underCondition<T>(condition: ClarkName, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (answerOf(error) === undefined || !(error instanceof InvalidInputError)) throw error
    throw requestFault(error.message, { status: 403, condition }, { cause: error })
  }
}

/**
 * The status with which a server should answer to what a `parse…` function of this door threw.
 *
 * `undefined` is for all other errors, which are not the client's fault. 400 is for what is not well-formed or not what
 * the DTDs of the specifications allow, 403 for a document type declaration and for a broken precondition, 413 for what
 * is beyond a limit, 415 for another media type than XML, 422 for a body that is well-formed but means nothing here.
 * @see RFC 4918 sections 8.2, 11.2, 20.6 and appendix A
 */
export function requestErrorStatus(error: unknown): RequestErrorStatus | undefined {
  if (error instanceof LimitError) return 413
  return answerOf(error)?.status
}

/**
 * The name of the precondition that the request broke, for the `DAV:error` of the answer, if there is one.
 * @see RFC 4918 section 16
 */
export function requestErrorCondition(error: unknown): ClarkName | undefined {
  return answerOf(error)?.condition
}

function answerOf(error: unknown): Answer | undefined {
  if (error instanceof XmlSyntaxError) {
    return error.kind === 'doctype' ? { status: 403, condition: '{DAV:}no-external-entities' } : { status: 400 }
  }
  if (!(error instanceof InvalidInputError)) return undefined
  return (error as { [answer]?: Answer })[answer] // only requestFault writes it
}
