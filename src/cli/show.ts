import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import { type Command, type Invocation, oneOf } from './command.ts'
import { escapeText } from './escape-text.ts'
import { parseOptions } from './parse-options.ts'
import { exitCodeOf, isExpected, printError } from './print-error.ts'
import { jsonPrinter, ndjsonPrinter, type Printer, type TableOptions, tablePrinter } from './printers.ts'
import { Progress } from './progress.ts'
import { type Reading, streamed } from './reading.ts'
import { recovered } from './recovered.ts'
import { allpropBody, propfindBody, sendRequest } from './request.ts'
import { absoluteUri } from './request-uri.ts'
import { shownPropsOf } from './shown-props.ts'
import { shownProps, shownResponse } from './shown-response.ts'
import { isUrl, openFile, operandsOr, type Source } from './source.ts'
import { count } from './summary-lines.ts'
import { Totals } from './totals.ts'

const usage = `Usage: multistatus show [options] [FILE | URL | -]

Lists the responses of a multistatus body as they arrive, then a summary.
Without an operand the body is read from standard input. A URL is asked by
PROPFIND: for the properties in the table, with --props for all that the server
gives unasked.

Output
      --json               one JSON document:
                           { "responses": [...], "summary": {...} }
      --ndjson             one JSON document a line: a response each, and
                           { "summary": {...} } as the last
      --props              every property of each response, with its value as
                           the package reads it, or why it has none; a name
                           without a namespace is of DAV:
      --request-uri URI    what hrefs are relative to (for a URL: that URL)

A body that is not well-formed
      --recover            show what can be recovered of it, with damaged rows
                           marked; it is never complete, and the exit code is 1

Request, for a URL
      --depth DEPTH        0, 1 or infinity (PROPFIND: 1)
      --header LINE        a header field, 'Name: value'; may be repeated
      --user NAME[:PASS]   Basic authentication; without PASS the password is
                           taken from the environment: MULTISTATUS_PASSWORD
      --method METHOD      another method than PROPFIND, sent without a body

  -h, --help

Exit code: 0 the whole body was read; 1 it is no multistatus, is not
well-formed, ends early, or the server says that it is truncated; 2 wrong usage,
or file or host cannot be reached. Failures that the body lists do not change
the exit code.
`

const options = {
  json: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  props: { type: 'boolean', default: false },
  recover: { type: 'boolean', default: false },
  'request-uri': { type: 'string' },
  depth: { type: 'string' },
  header: { type: 'string', multiple: true },
  user: { type: 'string' },
  method: { type: 'string' },
} as const

/** Options that only a request has. */
const REQUEST_OPTIONS = ['depth', 'header', 'user', 'method'] as const

type Values = ReturnType<typeof parse>['values']

function parse(args: readonly string[]) {
  return parseOptions({ args: [...args], options, allowPositionals: true })
}

/** `multistatus show`. */
export const show: Command = {
  name: 'show',
  summary: 'list the responses of a body, from a file or a server',
  usage,
  async run(args, invocation) {
    const { values, positionals } = parse(args)
    if (values.json && values.ndjson) throw new CliError('--json and --ndjson exclude each other')
    const [operand = '-', ...more] = operandsOr(positionals, invocation.io, 'a file, a URL or - for standard input')
    if (more.length > 0) throw new CliError(`expected one file or URL, got ${positionals.length}`)
    const source = await open(operand, values, invocation)
    const own = isUrl(operand) && methodOf(values) === 'PROPFIND'
    const expected = new Set(own ? shownProps.map(({ name }) => name) : [])
    return print(
      source,
      printerFor(values, invocation, { base: source.requestUri, expected }),
      values,
      new Totals(expected),
      invocation,
    )
  },
}

function methodOf({ method = 'PROPFIND' }: Values): string {
  return method.toUpperCase()
}

async function open(operand: string, values: Values, { io }: Invocation): Promise<Source> {
  const requestUri = absoluteUri('request-uri', values['request-uri'])
  if (!isUrl(operand)) {
    const stray = REQUEST_OPTIONS.find((name) => values[name] !== undefined)
    if (stray !== undefined) throw new CliError(`--${stray}: only a URL is asked, and ${operand} is a file`)
    return { ...openFile(operand, io), requestUri }
  }
  const method = methodOf(values)
  // Other methods have other defaults, and for some of them, such as DELETE, a depth of 1 is an error.
  const depth = values.depth ?? (method === 'PROPFIND' ? '1' : undefined)
  if (depth !== undefined) oneOf('depth', depth, ['0', '1', 'infinity'])
  const body = method !== 'PROPFIND' ? null : values.props ? allpropBody : propfindBody
  const { user, header: headers = [] } = values
  const source = await sendRequest(operand, { method, depth, headers, user, body }, io)
  return { ...source, requestUri: requestUri ?? source.requestUri }
}

function printerFor(values: Values, invocation: Invocation, tableOptions: TableOptions): Printer {
  if (values.json) return jsonPrinter()
  return values.ndjson ? ndjsonPrinter() : tablePrinter(invocation, tableOptions)
}

type Shown = Pick<Values, 'props' | 'recover'>

async function print(
  source: Source,
  printer: Printer,
  { props, recover }: Shown,
  totals: Totals,
  invocation: Invocation,
): Promise<ExitCode> {
  const { out } = invocation
  const { requestUri, httpStatus } = source
  const progress = new Progress(invocation)
  let reading: Reading | undefined
  let error: Error | undefined
  await out.write(printer.begin)
  try {
    reading = await (recover ? recovered : streamed)(source, totals.addIssue)
    error = reading.cause
    for await (const response of reading.responses) {
      const damaged = reading.damageOf(response)
      const shown = { ...shownResponse(response), damaged, props: props ? shownPropsOf(response) : undefined }
      totals.add(response, shown)
      await out.write(printer.response(response, shown))
      await progress.tell(totals.responses)
      if (out.closed) return error === undefined ? exitCodes.fine : exitCodes.findings
    }
  } catch (thrown) {
    if (!isExpected(thrown)) throw thrown
    error = thrown
  }
  await progress.clear()
  const facts = { requestUri, error: error && errorFacts(error), recovered: reading?.cause && (true as const) }
  const summary = totals.summary(reading?.summary, facts)
  if (error === undefined || totals.responses > 0 || printer.begin !== '') await out.write(printer.end(summary))
  if (error !== undefined) {
    await printError(invocation, error, source.label)
    if (summary.recovered) await invocation.err.write(warning(source, totals))
    return exitCodeOf(error)
  }
  if (httpStatus !== undefined && httpStatus !== 207) {
    await invocation.err.write(`multistatus: the HTTP status is ${httpStatus}, expected 207\n`)
  }
  return summary.truncated ? exitCodes.findings : exitCodes.fine
}

function warning({ label }: Source, { responses, damaged }: Totals): string {
  const found = `${count(responses, 'response')}, ${damaged} of them damaged`
  return (
    `multistatus: ${escapeText(label)}: RECOVERED, NOT COMPLETE: ${found}; ` +
    'others may be missing, so conclude from nothing that it is not there\n'
  )
}

function errorFacts(error: Error): { code: string | undefined; message: string } {
  return { code: 'code' in error ? String(error.code) : undefined, message: error.message }
}
