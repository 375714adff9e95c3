import { MultistatusError } from '../errors/multistatus-error.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ErrorElement } from './error-element.ts'
import { isSuccess } from './lookup.ts'
import type { ResponseElement } from './response-element.ts'

/** Something that did not succeed: a resource, or some of its properties. */
export interface Failure {
  readonly href: string
  readonly scope: 'property' | 'response'
  /** `undefined` when the status element was missing. */
  readonly status: StatusLine | undefined
  /** The properties concerned; none for a whole response. */
  readonly props: readonly ClarkName[]
  readonly error: ErrorElement | undefined
  readonly description: string | undefined
  readonly response: ResponseElement
}

/** Everything in some responses that has no 2xx status: causes first, what failed only because of them (424) last. */
export function failuresOf(responses: Iterable<ResponseElement>): readonly Failure[] {
  const causes: Failure[] = []
  const consequences: Failure[] = []
  for (const response of responses) {
    for (const failure of failuresOfResponse(response)) {
      const list = failure.status?.code === 424 ? consequences : causes
      list.push(failure)
    }
  }
  return [...causes, ...consequences]
}

function* failuresOfResponse(response: ResponseElement): Generator<Failure> {
  const { status, error, description } = response
  if ((response.kind === 'status' || status !== undefined) && !isSuccess(status)) {
    for (const href of response.hrefs.length === 0 ? [''] : response.hrefs) {
      yield { href, scope: 'response', status, props: [], error, description, response }
    }
  }
  for (const propstat of response.propstats) {
    if (isSuccess(propstat.status)) continue
    yield {
      href: response.href,
      scope: 'property',
      status: propstat.status,
      props: propstat.names,
      error: propstat.error ?? error,
      description: propstat.description ?? description,
      response,
    }
  }
}

/** Thrown by `throwIfFailed`: the message names the first cause, `failures` holds all. */
export class FailedResponsesError extends MultistatusError {
  static override readonly code = 'failed-responses'
  declare readonly code: 'failed-responses'
  readonly failures: readonly Failure[]

  constructor(failures: readonly [Failure, ...Failure[]]) {
    const [first] = failures
    const what = first.props.length === 0 ? first.href : `${first.href} ${first.props.slice(0, 3).join(', ')}`
    const status = first.status === undefined ? 'no status' : first.status.raw.trim()
    const further = failures.length === 1 ? '' : ` (and ${failures.length - 1} more)`
    super('failed-responses', `${what}: ${first.description ?? status}${further}`)
    this.failures = failures
  }
}
