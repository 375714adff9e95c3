import type { ResponseElement } from '../model/response-element.ts'
import { streamResponses } from '../read/stream-responses.ts'
import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import { type Command, type Invocation, oneOf } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { exitCodeOf, isExpected, printError } from './print-error.ts'
import { jsonPrinter, ndjsonPrinter, type Printer, type TableOptions, tablePrinter } from './printers.ts'
import { Progress } from './progress.ts'
import { sendRequest } from './request.ts'
import { requestUriOf } from './request-uri.ts'
import { shownProps, shownResponse } from './shown-response.ts'
import { isUrl, openFile, operandsOr, type Source } from './source.ts'
import { Totals } from './totals.ts'

const usage = `Usage: multistatus show [options] [FILE | URL | -]

Lists the responses of a multistatus body as they arrive, then a summary.
Without an operand the body is read from standard input. A URL is asked by
PROPFIND.

Output
      --json               one JSON document:
                           { "responses": [...], "summary": {...} }
      --ndjson             one JSON document a line: a response each, and
                           { "summary": {...} } as the last
      --request-uri URI    what hrefs are relative to (for a URL: that URL)

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
      new Totals(expected),
      invocation,
    )
  },
}

function methodOf({ method = 'PROPFIND' }: Values): string {
  return method.toUpperCase()
}

async function open(operand: string, values: Values, { io }: Invocation): Promise<Source> {
  const requestUri = requestUriOf(values['request-uri'])
  if (!isUrl(operand)) {
    const stray = REQUEST_OPTIONS.find((name) => values[name] !== undefined)
    if (stray !== undefined) throw new CliError(`--${stray}: only a URL is asked, and ${operand} is a file`)
    return { ...openFile(operand, io), requestUri }
  }
  const method = methodOf(values)
  // Other methods have other defaults, and for some of them, such as DELETE, a depth of 1 is an error.
  const depth = values.depth ?? (method === 'PROPFIND' ? '1' : undefined)
  if (depth !== undefined) oneOf('depth', depth, ['0', '1', 'infinity'])
  const source = await sendRequest(operand, { method, depth, headers: values.header ?? [], user: values.user }, io)
  return { ...source, requestUri: requestUri ?? source.requestUri }
}

function printerFor(values: Values, invocation: Invocation, tableOptions: TableOptions): Printer {
  if (values.json) return jsonPrinter()
  return values.ndjson ? ndjsonPrinter() : tablePrinter(invocation, tableOptions)
}

async function print(source: Source, printer: Printer, totals: Totals, invocation: Invocation): Promise<ExitCode> {
  const { out } = invocation
  const { requestUri, contentType, httpStatus } = source
  const stream = streamResponses(source.chunks, { base: requestUri, contentType, httpStatus, onIssue: totals.addIssue })
  const progress = new Progress(invocation)
  let error: Error | undefined
  await out.write(printer.begin)
  try {
    for await (const response of stream) {
      await out.write(printed(response, printer, totals))
      await progress.tell(totals.responses)
      if (out.closed) return exitCodes.fine
    }
  } catch (thrown) {
    if (!isExpected(thrown)) throw thrown
    error = thrown
  }
  await progress.clear()
  const summary = totals.summary(stream.summary, { requestUri, error: error && errorFacts(error) })
  if (error === undefined || totals.responses > 0 || printer.begin !== '') await out.write(printer.end(summary))
  if (error !== undefined) {
    await printError(invocation, error, source.label)
    return exitCodeOf(error)
  }
  if (httpStatus !== undefined && httpStatus !== 207) {
    await invocation.err.write(`multistatus: the HTTP status is ${httpStatus}, expected 207\n`)
  }
  return summary.truncated ? exitCodes.findings : exitCodes.fine
}

function printed(response: ResponseElement, printer: Printer, totals: Totals): string {
  const shown = shownResponse(response)
  totals.add(response, shown)
  return printer.response(response, shown)
}

function errorFacts(error: Error): { code: string | undefined; message: string } {
  return { code: 'code' in error ? String(error.code) : undefined, message: error.message }
}
