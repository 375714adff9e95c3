import type { Level } from '../issues/issue.ts'
import { checkStatusEntry } from '../status/check-status-entry.ts'
import type { StatusNeed } from '../status/codes.ts'
import { describeStatus } from '../status/describe-status.ts'
import { getStatus } from '../status/get-status.ts'
import { type Standing, type StatusPlace, standingAt } from '../status/standing.ts'
import { type StatusClass, statusClass } from '../status/status-class.ts'
import { CliError, exitCodes } from './cli-error.ts'
import type { Command, Invocation } from './command.ts'
import { safeJson } from './escape-text.ts'
import { parseOptions } from './parse-options.ts'
import { wrap } from './wrap.ts'

const usage = `Usage: multistatus status [options] CODE

Explains a status code: what it says, and where it may stand in a multistatus.

      --method METHOD      in the answer to this method
      --json
  -h, --help

Exit code: 0; 2 if CODE is no status code.
`

const options = { method: { type: 'string' }, json: { type: 'boolean' } } as const

/** What the command tells of a place. */
interface PlaceFacts {
  readonly standing: Standing
  /** The rules that the code breaks there. */
  readonly rules: readonly { readonly rule: string; readonly level: Level }[]
}

/** What the command tells of a code. */
interface CodeFacts {
  readonly code: number
  readonly registered: boolean
  readonly phrase?: string | undefined
  readonly class: StatusClass
  readonly reference?: string | undefined
  readonly method?: string | undefined
  readonly meaning: string
  readonly heuristicallyCacheable: boolean
  readonly places: Readonly<Record<StatusPlace, PlaceFacts>>
  readonly definedFor: readonly string[]
  readonly discouragedFor: readonly string[]
  readonly needs?: StatusNeed | undefined
}

/** `multistatus status`. */
export const status: Command = {
  name: 'status',
  summary: 'explain a status code',
  usage,
  async run(args, invocation) {
    const { values, positionals } = parseOptions({ args: [...args], options, allowPositionals: true })
    const [text, ...more] = positionals
    if (text === undefined || more.length > 0) throw new CliError('expected one status code')
    const facts = factsOf(text, values.method?.toUpperCase())
    await invocation.out.write(values.json ? `${safeJson(facts)}\n` : linesFor(facts, invocation))
    return exitCodes.fine
  },
}

function factsOf(text: string, method: string | undefined): CodeFacts {
  const code = /^\d{3}$/.test(text) ? Number(text) : Number.NaN
  const group = statusClass(code)
  if (group === undefined) throw new CliError(`${text}: expected a status code from 100 to 599`)
  const known = getStatus(code)
  const at = (place: StatusPlace): PlaceFacts => ({
    standing: standingAt(code, place),
    rules: checkStatusEntry({ code, place, method }).map(({ rule, level }) => ({ rule, level })),
  })
  return {
    code,
    registered: known !== undefined,
    phrase: known?.phrase,
    class: group,
    reference: known?.reference,
    method,
    meaning: describeStatus(code, method),
    heuristicallyCacheable: known?.heuristicallyCacheable ?? false,
    places: { outer: at('outer'), response: at('response'), propstat: at('propstat') },
    definedFor: known?.definedFor ?? [],
    discouragedFor: known?.discouragedFor ?? [],
    needs: known?.needs,
  }
}

/** What must stand beside a status, spelled out. */
const NEEDS: Readonly<Record<StatusNeed, string>> = {
  location: 'a DAV:location in the same response',
  'another 200': 'a response elsewhere in the body that reports the collection with 200',
  'another failure': 'the failure it depends on, elsewhere in the body',
  'conditional header': 'a conditional header in the request',
}

function linesFor(facts: CodeFacts, { out, style }: Invocation): string {
  const { code, places, definedFor, discouragedFor, needs } = facts
  const to = facts.method === undefined ? '' : `, in the answer to ${facts.method}`
  const title = `${code} ${facts.phrase ?? '(not registered)'}${to}`
  const rows: (readonly [string, string])[] = [
    ['meaning', facts.meaning],
    ['class', facts.class],
    ...(facts.reference === undefined ? [] : [['reference', facts.reference] as const]),
    ['as HTTP status', placeText(places.outer)],
    ['in a response', placeText(places.response)],
    ['in a propstat', placeText(places.propstat)],
    ...(definedFor.length === 0 ? [] : [['defined for', definedFor.join(', ')] as const]),
    ...(discouragedFor.length === 0 ? [] : [['not for', discouragedFor.join(', ')] as const]),
    ...(needs === undefined ? [] : [['needs beside it', NEEDS[needs]] as const]),
    ['cacheable', facts.heuristicallyCacheable ? 'yes, heuristically' : 'not without explicit freshness'],
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  const lines = rows.map(([label, text]) => style('dim', label.padEnd(width)) + wrap(text, out.columns, width))
  return `${[style('bold', title), ...lines].join('\n')}\n`
}

function placeText({ standing, rules }: PlaceFacts): string {
  return rules.length === 0 ? standing : `${standing} (${rules.map(({ rule }) => rule).join(', ')})`
}
