import type { Issue } from '../issues/issue.ts'
import type { Multistatus } from '../model/multistatus.ts'

/** What `validate` found. */
export interface Report {
  /** Whether the body could be read and has no issue of level `error`. */
  readonly valid: boolean
  /** The issues by position, the graver ones first; of each level as many as `limits.issues` allows. */
  readonly issues: readonly Issue[]
  /** How many issues there were, kept or not. */
  readonly issueCount: number
  /** The body as read; `undefined` when it could not be read, and the first issue says why, or is no multistatus. */
  readonly multistatus: Multistatus | undefined
}
