import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeIssue, type Issue, rules, validateHttp } from 'multistatus/validate'
import { exchangesIn } from './recorded-exchanges.ts'
import { foldersNamed } from './recovered-table.ts'

/** What is known by hand of the findings in the bodies of one server: how it comes to break a rule. */
type Remarks = Readonly<Record<string, Readonly<Record<string, string>>>>

const file = new URL('server-remarks.json', import.meta.url)

/** The remarks by server and rule; the file is ours and has this form. */
export const remarks: Remarks = JSON.parse(readFileSync(file, 'utf8'))

/** The names of the servers whose exchanges have been recorded. */
export function recordedServers(): readonly string[] {
  return foldersNamed('servers').flatMap((folder) => readdirSync(folder).sort())
}

/** What was found in the bodies of one server. */
export interface ServerFindings {
  /** The bodies that are a multistatus, or were sent as one. */
  readonly bodies: number
  readonly byRule: ReadonlyMap<string, { readonly bodies: number; readonly first: Issue }>
}

/** Checks each body that a server has sent as a multistatus, with what its request says. */
export function findingsOf(server: string): ServerFindings {
  const byRule = new Map<string, { bodies: number; readonly first: Issue }>()
  let bodies = 0
  for (const { message, context } of foldersNamed('servers').flatMap((folder) => exchangesIn(join(folder, server)))) {
    const { issues, multistatus } = validateHttp(message, context)
    if (message.status !== 207 && multistatus === undefined) continue
    bodies++
    for (const [rule, first] of firstByRule(issues)) {
      const known = byRule.get(rule)
      if (known === undefined) byRule.set(rule, { bodies: 1, first })
      else known.bodies++
    }
  }
  return { bodies, byRule }
}

function firstByRule(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  return new Map(issues.toReversed().map((issue) => [issue.rule, issue]))
}

/** The table of one server: errors first, what is found most often before the rest. */
export function findingsTable(server: string, { bodies, byRule }: ServerFindings): string {
  const levels = ['error', 'warning', 'info']
  const rows = [...byRule]
    .map(([rule, found]) => ({ rule, rank: levels.indexOf(found.first.level), ...found }))
    .sort((a, b) => a.rank - b.rank || b.bodies - a.bodies || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, first, bodies }) => {
      const sent = remarks[server]?.[rule] ?? remarks['']?.[rule] ?? said(first)
      return [`[\`${rule}\`](rules.md#${rule})`, first.level, String(bodies), summaryOf(rule), sent]
    })
  const heads = [`rule`, 'level', `of ${bodies}`, 'what is asked for', 'what is sent']
  return [heads, ['---', '---', '---:', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map(inCell).join(' | ')} |\n`)
    .join('')
}

/** The message of an issue, about any host instead of the one it was recorded from. */
function said(issue: Issue): string {
  return describeIssue(issue)
    .message.replace(/; this is said once.*$/, '')
    .replace(/(?<=http:\/\/)127\.0\.0\.1:\d+/g, 'host')
}

const summaryOf = (id: string): string => rules.find((rule) => rule.id === id)?.summary ?? ''

const inCell = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;')
