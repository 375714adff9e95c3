import type { Issue, Level } from '../issues/issue.ts'
import { saysTruncated } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodySummary } from './reading.ts'
import type { ShownResponse } from './shown-response.ts'

/** What is known of a whole body; as JSON it is the summary. */
export interface ShownSummary {
  /** The body was read to its end. */
  readonly complete: boolean
  /** The body is not well-formed: this is what could be recovered of it. */
  readonly recovered?: true | undefined
  /** Recovered responses that are not certain. */
  readonly damaged?: number | undefined
  /** The server said that there is more than it listed. */
  readonly truncated: boolean
  readonly requestUri?: string | undefined
  readonly responses: number
  readonly collections: number
  readonly totalSize: number
  /** Responses whose own status is no success. */
  readonly failedResponses: number
  /** Properties under 404. */
  readonly propertiesNotFound: number
  /** Properties under any other status that is no success, or under none. */
  readonly propertiesFailed: number
  readonly alreadyReported: number
  readonly issues: Readonly<Record<Level, number>>
  readonly syncToken?: string | undefined
  readonly description?: string | undefined
  readonly error?: { readonly code?: string | undefined; readonly message: string } | undefined
}

/** Counts while a body is read. */
export class Totals {
  readonly #expected: ReadonlySet<ClarkName>
  readonly #counts = {
    responses: 0,
    collections: 0,
    totalSize: 0,
    failedResponses: 0,
    propertiesNotFound: 0,
    propertiesFailed: 0,
    alreadyReported: 0,
  }
  readonly #issues: Record<Level, number> = { error: 0, warning: 0, info: 0 }
  #truncated = false
  #damaged = 0

  /** Properties that nobody asked for but the command itself are not counted when they are not found. */
  constructor(expected: ReadonlySet<ClarkName>) {
    this.#expected = expected
  }

  get responses(): number {
    return this.#counts.responses
  }

  /** Responses that are not certain. */
  get damaged(): number {
    return this.#damaged
  }

  readonly addIssue = (issue: Issue): void => {
    this.#issues[issue.level]++
  }

  add(response: ResponseElement, shown: ShownResponse): void {
    const counts = this.#counts
    counts.responses++
    // A status response may be about a collection that is listed as well, as the 507 of a truncated list is.
    if (shown.collection && response.kind === 'propstat') counts.collections++
    counts.totalSize += shown.size ?? 0
    if (shown.alreadyReported) counts.alreadyReported++
    if (saysTruncated(response)) this.#truncated = true
    if (shown.damaged !== undefined) this.#damaged++
    const { kind, status } = response
    const own = kind === 'status' || status !== undefined
    if (own && !(status?.code !== undefined && status.code >= 200 && status.code < 300)) counts.failedResponses++
    for (const failure of shown.failures ?? []) {
      if (failure.status !== 404) counts.propertiesFailed += failure.props.length
      else counts.propertiesNotFound += failure.props.filter((prop) => !this.#expected.has(prop)).length
    }
  }

  /** What is known now; `summary` is there when the body was read to its end. */
  summary(
    summary: BodySummary | undefined,
    more: Pick<ShownSummary, 'requestUri' | 'error' | 'recovered'>,
  ): ShownSummary {
    return {
      complete: summary !== undefined && more.error === undefined,
      recovered: more.recovered,
      damaged: more.recovered && this.#damaged,
      truncated: this.#truncated,
      requestUri: more.requestUri,
      ...this.#counts,
      issues: { ...this.#issues },
      syncToken: summary?.syncToken,
      description: summary?.description,
      error: more.error,
    }
  }
}
