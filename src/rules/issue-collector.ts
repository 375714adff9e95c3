import type { Issue, Level } from '../issues/issue.ts'
import { collectingLimits } from '../read/limits.ts'
import type { ValidateContext } from './validate-context.ts'

/**
 * Gathers the issues of one body, at the levels the caller wants.
 *
 * Each level has its own bound, so that a flood of advice cannot crowd out an error.
 */
export class IssueCollector {
  readonly #levels: NonNullable<ValidateContext['levels']>
  readonly #limit: number
  readonly #kept: Record<Level, Issue[]> = { error: [], warning: [], info: [] }
  readonly #counts: Record<Level, number> = { error: 0, warning: 0, info: 0 }

  constructor({ levels = {}, limits = {} }: ValidateContext) {
    this.#levels = levels
    this.#limit = limits.issues ?? collectingLimits.issues
  }

  /** Takes an issue, unless its rule is switched off. */
  add(issue: Issue): void {
    const level = Object.hasOwn(this.#levels, issue.rule) ? (this.#levels[issue.rule] ?? issue.level) : issue.level
    if (level === 'off') return
    this.#counts[level]++
    const kept = this.#kept[level]
    if (kept.length < this.#limit) kept.push(level === issue.level ? issue : { ...issue, level })
  }

  get count(): number {
    const { error, warning, info } = this.#counts
    return error + warning + info
  }

  get hasErrors(): boolean {
    return this.#counts.error > 0
  }

  /** The issues by position, the graver ones first. */
  inOrder(): readonly Issue[] {
    const { error, warning, info } = this.#kept
    return [...error, ...warning, ...info].sort((a, b) => a.offset - b.offset)
  }
}
