import type { Level, RuleId } from '../issues/issue.ts'
import type { Limits } from '../read/limits.ts'
import type { StatusContext } from '../status/check-status-entry.ts'

/**
 * What is known of the request and the message around a body; what is not known switches off the rules that need it.
 *
 * `method`, `depth`, `bind` and `conditional` are of the request that the body answers.
 */
export interface ValidateContext extends StatusContext {
  /** The Request-URI, which hrefs are resolved against. */
  readonly requestUri?: string | undefined
  /** The Content-Type the body came with; its charset parameter decides how bytes are decoded. */
  readonly contentType?: string | undefined
  /** Limits other than the defaults of `parseMultistatus`; `issues` holds for each level. */
  readonly limits?: Partial<Limits> | undefined
  /** Other levels for some rules, or `'off'`. What keeps the body from being read cannot be switched off. */
  readonly levels?: Readonly<Record<RuleId, Level | 'off' | undefined>> | undefined
}
