import type { Position } from '../errors/position.ts'
import type { Finding, Issue, Level } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { collectingLimits } from '../read/limits.ts'
import type { ValidateContext } from './validate-context.ts'

/** An issue whose line and column are not known yet. */
interface Placed {
  readonly found: Finding
  readonly place: Place
}

/**
 * Gathers the issues of one body, at the levels the caller wants.
 *
 * Each level has its own bound, so that a flood of advice cannot crowd out an error.
 */
export class IssueCollector {
  readonly #levels: NonNullable<ValidateContext['levels']>
  readonly #limit: number
  readonly #kept: Record<Level, (Issue | Placed)[]> = { error: [], warning: [], info: [] }
  readonly #counts: Record<Level, number> = { error: 0, warning: 0, info: 0 }

  constructor({ levels = {}, limits = {} }: ValidateContext) {
    this.#levels = levels
    this.#limit = limits.issues ?? collectingLimits.issues
  }

  /** Takes an issue, unless its rule is switched off. */
  add(issue: Issue): void {
    const level = this.#count(issue)
    if (level !== undefined) this.#kept[level].push(level === issue.level ? issue : { ...issue, level })
  }

  /** Takes what was found at a place in the decoded text. */
  addAt(found: Finding, place: Place): void {
    const level = this.#count(found)
    if (level !== undefined) this.#kept[level].push({ found: { ...found, level }, place })
  }

  /** The level of something that was found; `undefined` if it is not kept. */
  #count({ rule, level: own }: Finding): Level | undefined {
    const level = Object.hasOwn(this.#levels, rule) ? (this.#levels[rule] ?? own) : own
    if (level === 'off') return undefined
    this.#counts[level]++
    return this.#kept[level].length < this.#limit ? level : undefined
  }

  get count(): number {
    const { error, warning, info } = this.#counts
    return error + warning + info
  }

  get hasErrors(): boolean {
    return this.#counts.error > 0
  }

  /**
   * The issues by position, the graver ones first. `positions` begins to tell the positions of places in the decoded text,
   * which are asked for in order.
   */
  inOrder(positions: () => (at: number) => Position = nowhere): readonly Issue[] {
    const { error, warning, info } = this.#kept
    const kept = [...error, ...warning, ...info]
    const places = kept.flatMap((each) => ('place' in each ? [each.place.position] : [])).sort((a, b) => a - b)
    const known = new Map<number, Position>()
    const locate = places.length > 0 ? positions() : nowhere()
    for (const at of places) if (!known.has(at)) known.set(at, locate(at))
    return kept
      .map((each) => ('place' in each ? issueAt(each, known.get(each.place.position) ?? START) : each))
      .sort((a, b) => a.offset - b.offset)
  }
}

const START: Position = { offset: 0, line: 1, column: 1 }

const nowhere = () => (): Position => START

function issueAt({ found, place }: Placed, { offset, line, column }: Position): Issue {
  return { ...found, path: place.path, offset, line, column }
}
