import { visible } from '../errors/excerpt.ts'
import type { Issue, Level } from '../issues/issue.ts'
import { bodyText } from './body-text.ts'
import { codeFrame } from './code-frame.ts'
import { describeIssue } from './describe-issue.ts'
import { isMessageIssue } from './http-message.ts'
import { type Paint, painter } from './paint.ts'
import type { Report } from './report.ts'

/** How a report is printed. */
export interface FormatOptions {
  /** Use ANSI colours; without it the text is plain. */
  readonly color?: boolean | undefined
  /** The name of the body in front of line and column; `body` if absent. */
  readonly filename?: string | undefined
  /** How many issues are printed at most, the first ones; 100 if absent. */
  readonly limit?: number | undefined
  /** The Content-Type that the body came with, when it was bytes. */
  readonly contentType?: string | undefined
}

/**
 * A report as text for people: each issue with its place in the body, its rule and how to mend it, then a summary.
 *
 * `body` is what was validated; without it no lines of it are shown. Nothing of it can drive a terminal.
 */
export function formatReport(
  report: Pick<Report, 'issues'> & { readonly issueCount?: number | undefined },
  body: string | Uint8Array | undefined,
  options: FormatOptions = {},
): string {
  const { color = false, filename = 'body', limit = 100, contentType } = options
  const paint = painter(color)
  const { issues, issueCount = issues.length } = report
  const shown = issues.slice(0, limit)
  const lines = shown.length === 0 || body === undefined ? undefined : linesOf(body, contentType)
  const blocks = shown.map((issue) => formatIssue(issue, lines, { filename, paint }))
  return [...blocks, summaryOf(issues, issueCount - shown.length, paint)].join('\n\n')
}

/** What the printing of one issue needs besides. */
interface Printing {
  readonly filename: string
  readonly paint: Paint
}

function formatIssue(issue: Issue, lines: readonly string[] | undefined, { filename, paint }: Printing): string {
  const { level, rule, reference, message, hint } = describeIssue(issue)
  const margin = ' '.repeat(String(issue.line).length)
  const ofMessage = isMessageIssue(issue)
  const where = ofMessage ? '' : `${visible(filename)}:${issue.line}:${issue.column}  `
  const place = `${where}${issue.path === '/' ? '' : visible(issue.path)}`.trimEnd()
  const line = ofMessage ? undefined : lines?.[issue.line - 1]
  return [
    `${paint(`${level}[${visible(rule)}]`, level)}${paint(`: ${visible(message)}`, 'strong')}`,
    `${paint(`${margin}-->`, 'faint')} ${place}`,
    ...(line === undefined ? [] : codeFrame(line, issue, level, paint)),
    ...(reference === '' ? [] : [`${paint(`${margin} =`, 'faint')} ${reference}`]),
    ...(hint === undefined ? [] : [`${paint(`${margin} =`, 'faint')} hint: ${visible(hint)}`]),
  ].join('\n')
}

function linesOf(body: string | Uint8Array, contentType: string | undefined): readonly string[] {
  return bodyText(body, contentType).text.split(/\r\n|\r|\n/)
}

const NAMES: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'info' }

function summaryOf(issues: readonly Issue[], hidden: number, paint: Paint): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((level) => {
    const count = issues.filter((issue) => issue.level === level).length
    return count === 0 ? [] : [paint(`${count} ${NAMES[level]}${count === 1 || level === 'info' ? '' : 's'}`, level)]
  })
  if (counts.length === 0) return 'no issues'
  return `${counts.join(', ')}${hidden > 0 ? ` (${hidden} not shown)` : ''}`
}
