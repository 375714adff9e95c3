import type { Issue } from '../issues/issue.ts'
import { describeIssue } from '../rules/describe-issue.ts'
import { formatReport } from '../rules/format-report.ts'
import type { Report } from '../rules/report.ts'
import type { Invocation } from './command.ts'
import { escapeText, safeJson } from './escape-text.ts'
import { gravestFirst, type LintTotals } from './lint-totals.ts'
import { count } from './summary-lines.ts'

/** How many issues of a body are printed as text, unless the user wants another number. */
const ENOUGH = 100

/** A body that was checked. */
export interface Checked {
  readonly label: string
  readonly body: Uint8Array
  readonly report: Report
}

/** One way to print what was found. */
export interface LintPrinter {
  readonly begin: string
  file(checked: Checked): string
  end(totals: LintTotals): string
}

/** For people: each issue with its place in the body. */
export function textLintPrinter({ color }: Invocation, limit: number = ENOUGH): LintPrinter {
  return {
    begin: '',
    file({ label, body, report }) {
      if (report.issues.length === 0) return `${escapeText(label)}: no issues\n`
      const issues = gravest(report.issues, limit)
      const options = { color, filename: escapeText(label), limit }
      return `${formatReport({ issues, issueCount: report.issueCount }, body, options)}\n\n`
    },
    end: ({ files, unreadable, issues }) => {
      if (files === 1) return ''
      const found = [count(issues.error, 'error'), count(issues.warning, 'warning'), `${issues.info} info`].join(', ')
      return `${count(files, 'file')}: ${found}${unreadable === 0 ? '' : `; ${unreadable} not readable`}\n`
    },
  }
}

/** One JSON document: `{ "files": [...], "summary": {...} }`. */
export function jsonLintPrinter(limit: number | undefined): LintPrinter {
  let separator = '\n'
  return {
    begin: '{"files":[',
    file({ label, report: { valid, issues, issueCount } }) {
      const described = gravest(issues, limit ?? issues.length).map(describedIssue)
      const line = `${separator}${safeJson({ file: label, valid, issueCount, issues: described })}`
      separator = ',\n'
      return line
    },
    end: ({ files, unreadable, issues }) => `\n],"summary":${safeJson({ files, unreadable, issues })}}\n`,
  }
}

function describedIssue(issue: Issue) {
  const { message, reference, hint } = describeIssue(issue)
  return { ...issue, message, reference, hint }
}

/** The gravest issues, in the order of the body. */
function gravest(issues: readonly Issue[], limit: number): readonly Issue[] {
  if (issues.length <= limit) return issues
  const chosen = gravestFirst.flatMap((level) => issues.filter((issue) => issue.level === level)).slice(0, limit)
  return chosen.sort((a, b) => a.offset - b.offset)
}
