import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isMultistatusError } from 'multistatus'
import { type Recovery, recoverMultistatus } from 'multistatus/recover'
import { bodiesIn, type CorpusBody, corpusFolders } from '../corpus/bodies.ts'

/** What was made of the bodies with one fault. */
interface Row {
  readonly server: string
  readonly fault: string
  bodies: number
  responses: number
  damaged: number
  leftOut: number
}

/** The folders of a corpus that bear a name, whether the variable names them or the folder they lie in. */
export function foldersNamed(name: 'servers' | 'public'): readonly string[] {
  const [, ...others] = corpusFolders()
  return others.flatMap((folder) => {
    if (basename(folder) === name) return [folder]
    return existsSync(join(folder, name)) ? [join(folder, name)] : []
  })
}

/** A table with a row for each server and fault, of the bodies that are not well-formed but show responses. */
export function serversTable(): string {
  const rows = foldersNamed('servers').flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((server) => rowsOf(join(folder, server), server)),
  )
  return tableOf(['server', 'the first fault'], rows, ({ server, fault }) => [server, fault])
}

/** The same of the bodies that other projects keep, without saying whose they are. */
export function publicTable(): string {
  const rows = foldersNamed('public').flatMap((folder) => rowsOf(folder, ''))
  return tableOf(['the first fault'], rows, ({ fault }) => [fault])
}

function rowsOf(folder: string, server: string): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const body of bodiesIn(folder)) {
    if (body.facts !== undefined || !showsResponses(body)) continue
    const { fault, recovery } = recover(body)
    const row = rows.get(fault) ?? { server, fault, bodies: 0, responses: 0, damaged: 0, leftOut: 0 }
    rows.set(fault, row)
    row.bodies++
    row.responses += recovery?.multistatus.responses.length ?? 0
    row.damaged += recovery?.damaged.length ?? 0
    for (const { reason } of recovery?.damaged ?? []) row.leftOut += reason.match(/ left out\b/g)?.length ?? 0
  }
  return [...rows.values()].sort((a, b) => (a.fault < b.fault ? -1 : 1))
}

function showsResponses(body: CorpusBody): boolean {
  return /<(?:\w+:)?response[\s>]/.test(Buffer.from(body.bytes()).toString('latin1'))
}

function recover(body: CorpusBody): { readonly fault: string; readonly recovery?: Recovery } {
  try {
    const recovery = recoverMultistatus(body.bytes())
    if (!recovery.recovered) throw new Error(`${body.name} is not well-formed, but was read`)
    return { fault: faultIn(recovery.cause), recovery }
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return { fault: faultIn(error) }
  }
}

/** A fault without the names that differ between bodies. */
function faultIn(error: Error): string {
  const reason = 'reason' in error ? String(error.reason) : 'something else stands before it'
  return reason
    .replace(/^(attribute|prefix) \S+ /, (_, what: string) => `${what === 'prefix' ? 'a' : 'an'} ${what} `)
    .replace(/^(expected|the body ends before) <\/[^>]*>?/, '$1 an end tag')
    .replace(/, found .*$/, ', found another')
    .replace(/behind attribute \S+$/, 'behind an attribute')
    .replace(/^the character U\+[0-9A-F]+/, 'a character that')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
}

function tableOf(heads: readonly string[], rows: readonly Row[], cells: (row: Row) => readonly string[]): string {
  const counts = ['bodies', 'responses', 'of them damaged', 'parts left out']
  const lines = rows.map((row) => [...cells(row), ...[row.bodies, row.responses, row.damaged, row.leftOut].map(String)])
  const rule = [...heads.map(() => '---'), ...counts.map(() => '---:')]
  return [[...heads, ...counts], rule, ...lines].map((line) => `| ${line.join(' | ')} |\n`).join('')
}
