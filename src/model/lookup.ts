import type { RuleId } from '../issues/issue.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ErrorElement } from './error-element.ts'

/** Something a codec noted about a value that it could read all the same. */
export interface ValueNote {
  readonly rule: RuleId
  readonly detail: string
}

/**
 * What is known of one property of one resource.
 *
 * - `found`: listed under a 2xx status, and its codec could read it.
 * - `invalid`: listed under a 2xx status, but its codec could not read it; `cause` is what the codec threw.
 * - `failed`: listed under another status (scope `property`), or the whole response has one (scope `response`).
 *   `status` is `undefined` when the status element was missing.
 * - `absent`: not listed at all.
 */
export type Lookup<T> =
  | { readonly state: 'found'; readonly status: StatusLine; readonly value: T; readonly issues: readonly ValueNote[] }
  | { readonly state: 'invalid'; readonly status: StatusLine; readonly element: XmlElement; readonly cause: unknown }
  | {
      readonly state: 'failed'
      readonly status: StatusLine | undefined
      readonly scope: 'property' | 'response'
      readonly error?: ErrorElement | undefined
    }
  | { readonly state: 'absent' }

/** Whether a status says success: 200 to 299. */
export function isSuccess(status: StatusLine | undefined): boolean {
  return status?.code !== undefined && status.code >= 200 && status.code < 300
}
