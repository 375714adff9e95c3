import type { Position } from '../errors/position.ts'
import { InvalidMultistatusError } from '../issues/invalid-multistatus-error.ts'
import { type Finding, finding, type Issue, type IssueArgs, type Rule } from '../issues/issue.ts'
import type { ReadOptions } from './options.ts'

/** Gathers issues: tells `onIssue`, keeps as many as the limit allows, and throws in strict mode. */
export class IssueLog {
  readonly kept: Issue[] = []
  count = 0
  readonly #options: ReadOptions
  readonly #limit: number
  /** Turns a place of the scanner into a position. */
  readonly #locate: (at: number) => Position

  constructor(options: ReadOptions, limit: number, locate: (at: number) => Position) {
    this.#options = options
    this.#limit = limit
    this.#locate = locate
  }

  /** Reports a broken rule at a place. */
  report(rule: Rule, path: string, at: number, args?: IssueArgs): void {
    this.add(finding(rule, args), path, at)
  }

  /** Reports a finding at a place. */
  add(found: Finding, path: string, at: number): void {
    this.addAt(found, path, this.#locate(at))
  }

  /** Reports a finding at a position. */
  addAt(found: Finding, path: string, position: Position): void {
    const { rule, level, args } = found
    const { offset, line, column } = position
    // Spelled out: a hostile body makes one of every few bytes, and spreading costs many times as much.
    const issue: Issue =
      args === undefined
        ? { rule, level, path, offset, line, column }
        : { rule, level, args, path, offset, line, column }
    this.count++
    if (this.kept.length < this.#limit) this.kept.push(issue)
    this.#options.onIssue?.(issue)
    if (this.#options.strict === true && issue.level === 'error') throw new InvalidMultistatusError(issue)
  }
}
