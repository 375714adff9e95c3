import { styleText } from 'node:util'
import type { ExitCode } from './cli-error.ts'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'
import { Output } from './output.ts'

/** The styles of a text, as `styleText` names them. */
export type Format = Parameters<typeof styleText>[0]

/** What a command works with. */
export interface Invocation {
  readonly io: Io
  /** For results. */
  readonly out: Output
  /** For diagnostics and progress. */
  readonly err: Output
  /** Whether results may be coloured. */
  readonly color: boolean
  /** Colours a text of results, where they are coloured. */
  style(format: Format, text: string): string
}

/** One command of the program. */
export interface Command {
  readonly name: string
  /** What it does, in a few words. */
  readonly summary: string
  readonly usage: string
  run(args: readonly string[], invocation: Invocation): Promise<ExitCode>
}

/** Opens the outputs and decides on colours: for a terminal, unless the environment says otherwise. */
export function startInvocation(io: Io): Invocation {
  const out = new Output(io.stdout)
  const color = wantsColor(out, io.env)
  return {
    io,
    out,
    err: new Output(io.stderr, 'drop'),
    color,
    style: (format, text) => (color ? styleText(format, text, { validateStream: false }) : text),
  }
}

/** @see https://no-color.org and https://force-color.org */
function wantsColor(out: Output, { NO_COLOR = '', FORCE_COLOR = '', TERM }: Io['env']): boolean {
  if (NO_COLOR !== '') return false
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0'
  return out.isTty && TERM !== 'dumb'
}

/** One of a few values that an option can have. */
export function oneOf<const T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((known) => known === value)
  if (found === undefined) throw new CliError(`--${option} ${value}: expected ${values.join(', ')}`)
  return found
}
