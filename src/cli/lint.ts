import type { Level } from '../issues/issue.ts'
import { validate } from '../rules/validate.ts'
import type { ValidateContext } from '../rules/validate-context.ts'
import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import { type Command, type Invocation, oneOf } from './command.ts'
import { explainRule, listRules } from './explain-rule.ts'
import { jsonLintPrinter, type LintPrinter, textLintPrinter } from './lint-printers.ts'
import { LintTotals } from './lint-totals.ts'
import { parseOptions } from './parse-options.ts'
import { printError } from './print-error.ts'
import { requestUriOf } from './request-uri.ts'
import { bytesOf, openFile, operandsOr } from './source.ts'

const usage = `Usage: multistatus lint [options] [FILE...]
       multistatus lint --explain RULE
       multistatus lint --rules

Checks multistatus bodies against the RFCs. Without an operand, or for -, the
body is read from standard input. What is not told of the request switches off
the rules that need it.

The request that was answered
      --method METHOD      PROPFIND, PROPPATCH, DELETE, ...
      --depth DEPTH        0, 1 or infinity
      --request-uri URI    what hrefs are resolved against
      --bind, --no-bind    whether the request had the header 'DAV: bind'

Output
      --format FORMAT      text (default) or json
      --level LEVEL        the least level that makes the exit code 1: error
                           (default), warning or info; all are printed
      --limit N            print N issues of a body at most, the gravest
                           (text: 100)

Rules
      --explain RULE       what a rule asks for and where it comes from
      --rules              all rules

  -h, --help

Exit code: 0 no issue at or above the level; 1 at least one; 2 wrong usage, or a
file cannot be read.
`

const options = {
  method: { type: 'string' },
  depth: { type: 'string' },
  'request-uri': { type: 'string' },
  bind: { type: 'boolean' },
  'no-bind': { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  level: { type: 'string', default: 'error' },
  limit: { type: 'string' },
  explain: { type: 'string' },
  rules: { type: 'boolean' },
} as const

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
    const context = contextOf(values)
    return lintFiles(
      operandsOr(positionals, invocation.io, 'a file or - for standard input'),
      { printer, level, context },
      invocation,
    )
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

function contextOf(values: Values): ValidateContext {
  if (values.bind && values['no-bind']) throw new CliError('--bind and --no-bind exclude each other')
  const { method, depth } = values
  return {
    method: method?.toUpperCase(),
    depth: depth === undefined ? undefined : oneOf('depth', depth, ['0', '1', 'infinity']),
    requestUri: requestUriOf(values['request-uri']),
    bind: values.bind ? true : values['no-bind'] ? false : undefined,
  }
}

interface LintTask {
  readonly printer: LintPrinter
  readonly level: Level
  readonly context: ValidateContext
}

/** Checks one file after the other; one that cannot be read is reported, and the others are checked all the same. */
async function lintFiles(
  files: readonly string[],
  { printer, level, context }: LintTask,
  invocation: Invocation,
): Promise<ExitCode> {
  const totals = new LintTotals()
  await invocation.out.write(printer.begin)
  for (const file of files) {
    const source = openFile(file, invocation.io)
    let body: Uint8Array
    try {
      body = await bytesOf(source)
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      totals.addUnreadable()
      await printError(invocation, error)
      continue
    }
    const report = validate(body, context)
    totals.add(report)
    await invocation.out.write(printer.file({ label: source.label, body, report }))
  }
  await invocation.out.write(printer.end(totals))
  return totals.exitCode(level)
}
