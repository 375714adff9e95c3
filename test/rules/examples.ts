import { readFileSync } from 'node:fs'
import type { ValidateContext } from 'multistatus/validate'

/** A body that breaks a rule, and one that does not; `context` is for both unless the good one has its own. */
export interface Example {
  readonly rule: string
  readonly bad: string
  readonly good: string
  readonly context?: ValidateContext
  readonly goodContext?: ValidateContext
}

// The file beside this one is ours and has this form.
export const examples: readonly Example[] = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8'))
