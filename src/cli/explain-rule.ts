import { describeIssue } from '../rules/describe-issue.ts'
import { rules } from '../rules/rule-facts.ts'
import { CliError } from './cli-error.ts'
import type { Invocation } from './command.ts'
import { wrap } from './wrap.ts'

/** What a sentence has where a fact of an issue would stand. */
const UNKNOWN_FACT = '…'

/** A rule in words. */
export function explainRule(id: string, { out, style }: Invocation): string {
  const rule = rules.find((known) => known.id === id)
  if (rule === undefined) throw new CliError(`--explain ${id}: expected a rule`, { hint: hintForRule(id) })
  const { level, reference, summary } = rule
  const { hint } = describeIssue({ rule: id, level })
  const rows = [
    ['asks', summary],
    ['level', level],
    ['reference', reference],
    ...(hint === undefined || hint.includes(UNKNOWN_FACT) ? [] : [['mend', hint]]),
  ]
  const lines = rows.map(([label = '', text = '']) => style('dim', label.padEnd(11)) + wrap(text, out.columns, 11))
  return `${[style('bold', id), ...lines].join('\n')}\n`
}

/** All rules, one a line. */
export function listRules({ style }: Invocation): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted
    .map(({ id, level, summary }) => `${style('bold', id.padEnd(width))}  ${level.padEnd(7)}  ${summary}\n`)
    .join('')
}

/** Rules with a word of what was asked for. */
export function hintForRule(id: string): string {
  const words = id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
  const similar = rules.map((rule) => rule.id).filter((known) => words.some((word) => known.includes(word)))
  return similar.length === 0
    ? 'multistatus lint --rules'
    : `${similar.slice(0, 5).join(', ')}; or multistatus lint --rules`
}
