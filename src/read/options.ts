import type { Issue } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Learned } from '../xml/learned.ts'
import type { Limits } from './limits.ts'

/** How a body is read. */
export interface ReadOptions {
  /** The Request-URI, which hrefs are resolved against; the URL of a fetch Response if absent. */
  readonly base?: string | undefined
  /** Hears of every departure from the RFCs, as it is found. */
  readonly onIssue?: ((issue: Issue) => void) | undefined
  /** Throw the first issue of level `error` instead of going on. */
  readonly strict?: boolean | undefined
  /** Limits other than the defaults. */
  readonly limits?: Partial<Limits> | undefined
  /** Stops an asynchronous reader; it throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /** The Content-Type the body came with; that of a fetch Response if absent. */
  readonly contentType?: string | undefined
  /** The HTTP status the body came with, for the message when it is no multistatus. */
  readonly httpStatus?: number | undefined
  /**
   * What to learn from and to add to, so that what repeats is read faster: that of all readers if absent. `false` learns
   * nothing. It changes no result.
   */
  readonly learn?: Learned | false | undefined
}

/** What is known of a body when its end was reached. */
export interface Summary {
  /** The root was closed and nothing followed it. */
  readonly complete: true
  /** How many responses there were. */
  readonly count: number
  /** The server said that there is more than it listed (507 or 508 as the status of a response). */
  readonly truncated: boolean
  readonly syncToken: string | undefined
  readonly description: string | undefined
  readonly extensions: readonly XmlElement[]
  /** The issues found, up to the limit. */
  readonly issues: readonly Issue[]
  /** How many issues there were in all. */
  readonly issueCount: number
}
