import type { Finding, Level, RuleId } from '../issues/issue.ts'
import { catalogueRow } from './catalogue/catalogue.ts'
import { say } from './catalogue/row.ts'

/** An issue in words. */
export interface IssueDescription {
  readonly rule: RuleId
  readonly level: Level
  /** The document and section the rule comes from; `''` for a rule that is not ours. */
  readonly reference: string
  /** What is wrong. It may quote the body: make it safe before it goes to a terminal or a page. */
  readonly message: string
  /** How to mend it. */
  readonly hint?: string
}

/** Says in words what an issue means, where the rule comes from and how to mend it. */
export function describeIssue(issue: Finding): IssueDescription {
  const { rule, level, args } = issue
  const row = catalogueRow(rule)
  if (row === undefined) return { rule, level, reference: '', message: `the rule ${rule} is broken` }
  const said = { rule, level, reference: row.reference, message: say(row.message, args) }
  return row.hint === undefined ? said : { ...said, hint: say(row.hint, args) }
}
