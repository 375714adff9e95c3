import { describeIssue, type RuleFacts, rules } from 'multistatus/validate'
import type { CatalogueRow } from '../../src/rules/catalogue/row.ts'
import { badReport, type Example, examples } from '../rules/examples.ts'
import { topics } from './rule-topics.ts'

/** The page about the rules. */
export const page: URL = new URL('../../docs/rules.md', import.meta.url)

/** The text of the page: what the catalogue and the examples say. */
export function rulesPage(): string {
  const counts = (['error', 'warning', 'info'] as const).map(
    (level) => `${rules.filter((rule) => rule.level === level).length} of level ${level}`,
  )
  const contents = topics.map(([title, rows]) => `- [${title}](#${anchorOf(title)}) (${rows.length})\n`)
  const sections = topics.map(([title, rows]) => `## ${title}\n\n${listOf(rows)}\n${rows.map(entryOf).join('\n')}`)
  return `# Rules

The ${rules.length} rules that \`validate\` and \`validateHttp\` of \`multistatus/validate\` check:
${counts.join(', ')}.
Ids are stable, and \`levels\` of the context gives a rule another level or switches it off. A rule that needs a context is
not checked without it; what an example was checked with stands above it. This page is written from the catalogue and from
the examples of the tests; line breaks in the bodies are the page's.

${contents.join('')}
${sections.join('\n')}`
}

/** The first example of a rule. */
export function exampleOf(id: string): Example {
  const example = examples.find(({ rule }) => rule === id)
  if (example === undefined) throw new Error(`the rule ${id} has no example`)
  return example
}

/** A body as the page shows it: responses and propstats on lines of their own, without declarations that nothing uses. */
export function shown(body: string, latin1 = false): string {
  const used = body.replace(/ xmlns:(\w+)="[^"]*"/g, (declaration, prefix: string) =>
    new RegExp(`[</ "]${prefix}:`).test(body) ? declaration : '',
  )
  const broken = used
    .replace(/(?<=>)(?=<D:(?:response|sync-token)>)/g, '\n  ')
    .replace(/(?<=>)(?=<D:propstat>)/g, '\n    ')
    .replace(/(?<=<\/D:propstat>)(?=<\/D:response>)/g, '\n  ')
    .replace(/(?<=\n.*>)(?=<\/D:multistatus>)/g, '\n')
  return latin1 ? broken.replace(/[^\n -~]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`) : broken
}

const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')

function listOf(rows: readonly CatalogueRow[]): string {
  return rows.map(({ rule, summary }) => `- [\`${rule.id}\`](#${rule.id}): ${inline(summary)}\n`).join('')
}

function entryOf({ rule }: CatalogueRow): string {
  const example = exampleOf(rule.id)
  const issue = badReport(example).issues.find((each) => each.rule === rule.id)
  if (issue === undefined) throw new Error(`the example of ${rule.id} does not break it`)
  const { message, hint } = describeIssue(issue)
  const { reference, summary } = factsOf(rule.id)
  const needs = Object.keys(example.context ?? {}).map((name) => `\`${name}\``)
  return [
    `### ${rule.id}\n`,
    `${rule.level}, ${reference}${needs.length > 0 ? `; example with ${needs.join(', ')}` : ''}\n`,
    `${inline(summary)}\n`,
    ...contextOf('Checked with', example.context),
    ...contextOf('The message', example.http),
    `Wrong:\n`,
    blockOf('xml', shown(example.bad, example.latin1)),
    `Found: ${inline(message)}.${hint === undefined ? '' : ` Hint: ${inline(hint)}.`}\n`,
    ...contextOf('The right one is checked with', example.goodContext),
    ...contextOf('Its message', example.goodHttp),
    `Right:\n`,
    blockOf('xml', shown(example.good, example.latin1)),
  ].join('\n')
}

function factsOf(id: string): RuleFacts {
  const facts = rules.find((rule) => rule.id === id)
  if (facts === undefined) throw new Error(`${id} is no rule of the package`)
  return facts
}

/** A context or message with its requests as they were read. */
function contextOf(title: string, facts: object | undefined): readonly string[] {
  if (facts === undefined) return []
  const line = JSON.stringify(facts)
  return [`${title}:\n`, blockOf('json', line.length <= 120 ? line : JSON.stringify(facts, undefined, 2))]
}

const blockOf = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`

/** Text outside a block, in which markup would be taken for markup. */
function inline(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replace(/[<>*_`[\]\\]/g, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`))
}
