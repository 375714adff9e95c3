import { visible } from '../errors/excerpt.ts'
import { MultistatusError } from '../errors/multistatus-error.ts'
import type { Issue } from './issue.ts'

/** With `strict: true`: the first issue of level `error` that was found. */
export class InvalidMultistatusError extends MultistatusError {
  static override readonly code = 'invalid-multistatus'
  declare readonly code: 'invalid-multistatus'
  readonly issue: Issue

  constructor(issue: Issue) {
    const args = issue.args === undefined ? '' : ` ${visible(JSON.stringify(issue.args))}`
    super('invalid-multistatus', `${issue.path}: ${issue.rule}${args} (line ${issue.line}, column ${issue.column})`)
    this.issue = issue
  }
}
