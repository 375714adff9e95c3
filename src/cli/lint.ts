import type { Level } from '../issues/issue.ts'
import { validate } from '../rules/validate.ts'
import type { ValidateContext } from '../rules/validate-context.ts'
import { validateHttp } from '../rules/validate-http.ts'
import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import { type Command, type Invocation, oneOf } from './command.ts'
import { explainRule, listRules } from './explain-rule.ts'
import { contextOf, contextOptions } from './lint-context.ts'
import { jsonLintPrinter, type LintPrinter, textLintPrinter } from './lint-printers.ts'
import { type LintTarget, openTarget, type SentRequest } from './lint-target.ts'
import { LintTotals } from './lint-totals.ts'
import { parseOptions } from './parse-options.ts'
import { printError } from './print-error.ts'
import { readRequestFile } from './request-file.ts'
import { bytesOf, isUrl, operandsOr } from './source.ts'

const usage = `Usage: multistatus lint [options] [FILE | URL]...
       multistatus lint --explain RULE
       multistatus lint --rules

Checks multistatus bodies against the RFCs. Without an operand, or for -, the
body is read from standard input. A URL is asked by PROPFIND, or by what
--request holds. What is not told of the request switches off the rules that
need it; of a request that the command itself sends it knows all, and checks the
status and the header fields of the answer, too.

The request that was answered
      --method METHOD      PROPFIND, PROPPATCH, DELETE, ...
      --depth DEPTH        0, 1 or infinity (for a URL: 1)
      --request-uri URI    what hrefs are resolved against (for a URL: that URL)
      --request FILE       its body: of a PROPFIND, PROPPATCH, REPORT, MKCOL or
                           MKCALENDAR; tells the method, too
      --destination URI    its Destination, of a COPY, MOVE or REBIND
      --prefer VALUE       its Prefer, such as return=minimal
      --bind, --no-bind    whether it had the header 'DAV: bind'
      --conditional, --no-conditional
                           whether it had a conditional header

Request, for a URL
      --header LINE        a header field, 'Name: value'; may be repeated
      --user NAME[:PASS]   Basic authentication; without PASS the password is
                           taken from the environment: MULTISTATUS_PASSWORD

Output
      --format FORMAT      text (default) or json
      --level LEVEL        the least level that makes the exit code 1: error
                           (default), warning or info; all are printed
      --limit N            print N issues of a body at most, the gravest
                           (text: 100)

Rules
      --disable RULE[,...] rules that are not asked; may be repeated
      --explain RULE       what a rule asks for and where it comes from
      --rules              all rules

  -h, --help

Exit code: 0 no issue at or above the level; 1 at least one; 2 wrong usage, or a
file or host cannot be reached.
`

const options = {
  ...contextOptions,
  request: { type: 'string' },
  header: { type: 'string', multiple: true },
  user: { type: 'string' },
  format: { type: 'string', default: 'text' },
  level: { type: 'string', default: 'error' },
  limit: { type: 'string' },
  explain: { type: 'string' },
  rules: { type: 'boolean' },
} as const

/** Options that only a request has which the command sends. */
const REQUEST_OPTIONS = ['header', 'user'] as const

const LEVELS = ['error', 'warning', 'info'] as const

type Values = ReturnType<typeof parse>['values']

function parse(args: readonly string[]) {
  return parseOptions({ args: [...args], options, allowPositionals: true })
}

/** `multistatus lint`. */
export const lint: Command = {
  name: 'lint',
  summary: 'check bodies against the RFCs',
  usage,
  async run(args, invocation) {
    const { values, positionals } = parse(args)
    if (values.explain !== undefined || values.rules === true) {
      if (positionals.length > 0) throw new CliError('--explain and --rules take no file')
      await invocation.out.write(
        values.explain === undefined ? listRules(invocation) : explainRule(values.explain, invocation),
      )
      return exitCodes.fine
    }
    const printer = printerFor(values, invocation)
    const level = oneOf('level', values.level, LEVELS)
    const given = contextOf(values)
    const operands = operandsOr(positionals, invocation.io, 'a file, a URL or - for standard input')
    const stray = operands.some(isUrl) ? undefined : REQUEST_OPTIONS.find((name) => values[name] !== undefined)
    if (stray !== undefined) throw new CliError(`--${stray}: only a URL is asked, and there is none`)
    if (values.request === '-' && operands.includes('-')) throw new CliError('standard input is one file only')
    const file = values.request === undefined ? undefined : await readRequestFile(values.request, invocation.io)
    const context = { ...given, request: file?.request, method: given.method ?? file?.method }
    const request = { headers: values.header ?? [], user: values.user, file }
    return lintAll(operands, { printer, level, context, request }, invocation)
  },
}

function printerFor({ format, limit }: Values, invocation: Invocation): LintPrinter {
  const most = limit === undefined ? undefined : Number(limit)
  if (most !== undefined && !(Number.isInteger(most) && most > 0)) {
    throw new CliError(`--limit ${limit}: expected a whole number from 1`)
  }
  return oneOf('format', format, ['text', 'json']) === 'json'
    ? jsonLintPrinter(most)
    : textLintPrinter(invocation, most)
}

interface LintTask {
  readonly printer: LintPrinter
  readonly level: Level
  readonly context: ValidateContext
  readonly request: SentRequest
}

/** Checks one body after the other; one that cannot be read is reported, and the others are checked all the same. */
async function lintAll(
  operands: readonly string[],
  { printer, level, context, request }: LintTask,
  invocation: Invocation,
): Promise<ExitCode> {
  const totals = new LintTotals()
  await invocation.out.write(printer.begin)
  for (const operand of operands) {
    let target: LintTarget
    let body: Uint8Array
    try {
      target = await openTarget(operand, context, request, invocation.io)
      body = await bytesOf(target.source)
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      totals.addUnreadable()
      await printError(invocation, error)
      continue
    }
    const { context: known, source } = target
    const { label, httpStatus: status, headers } = source
    const sent = status !== undefined && headers !== undefined
    const report = sent ? validateHttp({ status, headers, body }, known) : validate(body, known)
    totals.add(report)
    await invocation.out.write(printer.file({ label, body, report }))
  }
  await invocation.out.write(printer.end(totals))
  return totals.exitCode(level)
}
