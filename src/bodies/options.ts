import type { Issue } from '../issues/issue.ts'
import type { Limits } from '../read/limits.ts'

/** How a body beside the multistatus is read. */
export interface BodyReadOptions {
  /** Hears of every departure from the RFCs, as it is found. */
  readonly onIssue?: ((issue: Issue) => void) | undefined
  /** Limits other than the defaults, which are those of `parseMultistatus`. */
  readonly limits?: Partial<Limits> | undefined
  /** The Content-Type the body came with. */
  readonly contentType?: string | undefined
}
