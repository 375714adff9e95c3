import type { Position } from '../errors/position.ts'

/** `error`: breaks a MUST; `warning`: breaks a SHOULD; `info`: advice. */
export type Level = 'error' | 'warning' | 'info'

/** The stable name of a rule, `status-line-syntax` for example. `describeIssue` of the `./validate` door explains it. */
export type RuleId = string

/** A rule: one pure constant beside the code that reports it. */
export interface Rule {
  readonly id: RuleId
  readonly level: Level
}

/** Facts that go into the message of an issue. */
export type IssueArgs = Readonly<Record<string, string | number | boolean>>

/** A rule that was broken, before its place is known. */
export interface Finding {
  readonly rule: RuleId
  readonly level: Level
  readonly args?: IssueArgs
}

/**
 * A departure from the RFCs that a reader survives.
 *
 * `path` leads to the element with local names and one-based positions among siblings of the same name, such as
 * `/multistatus/response[3]/propstat[2]/status`.
 */
export interface Issue extends Finding, Position {
  readonly path: string
}

/** A finding of a rule. */
export function finding(rule: Rule, args?: IssueArgs): Finding {
  return args === undefined ? { rule: rule.id, level: rule.level } : { rule: rule.id, level: rule.level, args }
}
