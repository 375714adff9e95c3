import type { Level } from '../issues/issue.ts'
import type { Report } from '../rules/report.ts'
import { type ExitCode, exitCodes } from './cli-error.ts'

/** Levels, the gravest first. */
export const gravestFirst: readonly Level[] = ['error', 'warning', 'info']

/** Counts over all files. */
export class LintTotals {
  files = 0
  unreadable = 0
  readonly issues: Record<Level, number> = { error: 0, warning: 0, info: 0 }

  add({ issues }: Report): void {
    this.files++
    for (const { level } of issues) this.issues[level]++
  }

  addUnreadable(): void {
    this.files++
    this.unreadable++
  }

  /** The exit code, when issues of a level and graver ones count. */
  exitCode(level: Level): ExitCode {
    if (this.unreadable > 0) return exitCodes.trouble
    const counting = gravestFirst.slice(0, gravestFirst.indexOf(level) + 1)
    return counting.some((each) => this.issues[each] > 0) ? exitCodes.findings : exitCodes.fine
  }
}
