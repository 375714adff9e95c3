import { readdirSync, readFileSync } from 'node:fs'
import type { ValidateContext } from 'multistatus/validate'

/** A body that breaks a rule, and one that does not; `context` is for both unless the good one has its own. */
export interface Example {
  readonly rule: string
  readonly bad: string
  readonly good: string
  readonly context?: ValidateContext
  readonly goodContext?: ValidateContext
}

const folder = new URL('examples/', import.meta.url)

/** The examples of one file. */
const examplesIn = (file: string): readonly Example[] =>
  // The files of the folder are ours and have this form.
  JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

export const examples: readonly Example[] = readdirSync(folder).sort().flatMap(examplesIn)
