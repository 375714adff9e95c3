import { writeFile } from 'node:fs/promises'
import { parseMultistatus } from '../read/parse-multistatus.ts'
import { bodyText } from '../rules/body-text.ts'
import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import type { Command, Invocation } from './command.ts'
import { escapeText } from './escape-text.ts'
import { formatBody } from './format-body.ts'
import { parseOptions } from './parse-options.ts'
import { exitCodeOf, isExpected, printError } from './print-error.ts'
import { bytesOf, messageOf, openFile, operandsOr, type Source } from './source.ts'

const usage = `Usage: multistatus format [options] [FILE | -]
       multistatus format --write [options] FILE...
       multistatus format --check [options] [FILE]...

Lays out a multistatus body: each element of its skeleton (multistatus,
response, href, propstat, prop, status, ...) on a line of its own, indented.
Properties, with whatever they hold, and all other values are kept byte for
byte, comments too. The result means the same, and formatting it again changes
nothing. Without an operand the body is read from standard input.

      --indent N           blanks for each level, 0 to 16 (2), or: tab
  -w, --write              write each file back where it changes, and print the
                           names of those that did
      --check              change nothing, print the names of the files that
                           would change, and exit with 1 if there are any

  -h, --help

The result is UTF-8; it is said when the body was not. Line breaks are those of
the body.

Exit code: 0 done, or nothing to do; 1 a body is no multistatus or not
well-formed, or --check found one that would change; 2 wrong usage, or a file
cannot be read or written.
`

const options = {
  indent: { type: 'string', default: '2' },
  write: { type: 'boolean', short: 'w', default: false },
  check: { type: 'boolean', default: false },
} as const

/** What is done with the result. */
type Mode = 'print' | 'write' | 'check'

/** `multistatus format`. */
export const format: Command = {
  name: 'format',
  summary: 'indent a body, and keep its values as they are',
  usage,
  async run(args, invocation) {
    const { values, positionals } = parseOptions({ args: [...args], options, allowPositionals: true })
    if (values.write && values.check) throw new CliError('--write and --check exclude each other')
    const mode: Mode = values.write ? 'write' : values.check ? 'check' : 'print'
    const indent = indentOf(values.indent)
    const files = operandsOr(positionals, invocation.io, 'a file or - for standard input')
    if (mode === 'print' && files.length > 1) throw new CliError('several files: expected --write or --check')
    if (mode === 'write' && files.includes('-')) throw new CliError('--write: standard input is no file')
    let worst: ExitCode = exitCodes.fine
    for (const file of files) {
      const source = openFile(file, invocation.io)
      try {
        worst = graver(worst, await formatOne(file, source, { mode, indent }, invocation))
      } catch (error) {
        if (!isExpected(error)) throw error
        await printError(invocation, error, source.label)
        worst = graver(worst, exitCodeOf(error))
      }
    }
    return worst
  },
}

function indentOf(value: string): string {
  if (value === 'tab') return '\t'
  if (/^\d{1,2}$/.test(value) && Number(value) <= 16) return ' '.repeat(Number(value))
  throw new CliError(`--indent ${value}: expected a number from 0 to 16, or tab`)
}

function graver(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other
}

interface FormatTask {
  readonly mode: Mode
  readonly indent: string
}

async function formatOne(
  file: string,
  source: Source,
  { mode, indent }: FormatTask,
  { out, err }: Invocation,
): Promise<ExitCode> {
  const body = await bytesOf(source)
  parseMultistatus(body) // throws unless the layout can rely on it
  const { text, isUtf8 } = textOf(body)
  const formatted = Buffer.from(formatBody(text, indent))
  const name = `${escapeText(source.label)}\n`
  const same = formatted.equals(body)
  if (mode === 'check') {
    if (!same) await out.write(name)
    return same ? exitCodes.fine : exitCodes.findings
  }
  if (!isUtf8) await err.write(`multistatus: ${escapeText(source.label)}: was not UTF-8, the result is\n`)
  if (mode === 'print') await out.write(formatted.toString())
  else if (!same) {
    await save(file, formatted)
    await out.write(name)
  }
  return exitCodes.fine
}

const BOM = '\ufeff'

/** The text of a body, and whether its bytes were UTF-8; if not, its XML declaration says so now. */
function textOf(body: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  const { text } = bodyText(body, undefined)
  const isUtf8 = Buffer.from(text).equals(body) || Buffer.from(BOM + text).equals(body)
  return { text: isUtf8 ? text : text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]+/, '$1utf-8'), isUtf8 }
}

async function save(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (cause) {
    throw new CliError(`cannot write ${file}: ${messageOf(cause)}`, { cause })
  }
}
