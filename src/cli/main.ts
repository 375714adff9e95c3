import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import { type Command, type Invocation, startInvocation } from './command.ts'
import { escapeMessage } from './escape-text.ts'
import { format } from './format.ts'
import { generalHelp } from './help.ts'
import type { Io } from './io.ts'
import { lint } from './lint.ts'
import { exitCodeOf, isExpected, printError } from './print-error.ts'
import { show } from './show.ts'
import { status } from './status.ts'
import { packageVersion } from './version.ts'

const commands: readonly Command[] = [show, lint, format, status]

/**
 * Runs the command and gives its exit code; all that was written has left when it returns.
 *
 * A fault of the program itself is printed with its stack and gives the exit code 2, too.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const invocation = startInvocation(io)
  try {
    const code = await run(args, invocation)
    await invocation.out.flush()
    return code
  } catch (error) {
    if (isExpected(error)) {
      await printError(invocation, error)
      return exitCodeOf(error)
    }
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await invocation.err.write(`multistatus: a fault of the program:\n${escapeMessage(report)}\n`)
    return exitCodes.trouble
  } finally {
    await invocation.err.settle()
  }
}

async function run(args: readonly string[], invocation: Invocation): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === undefined) throw new CliError('expected a command', { hint: 'multistatus --help' })
  if (first === '--version') return printText(`${packageVersion()}\n`, invocation)
  if (isHelp(first) && rest.length === 0) return printText(generalHelp(commands), invocation)
  const name = first === 'help' ? rest[0] : first
  const command = commands.find((known) => known.name === name)
  if (command === undefined) {
    throw new CliError(`${name}: expected a command: ${commands.map((known) => known.name).join(', ')}`, {
      hint: 'multistatus --help',
    })
  }
  if (first === 'help' || asksForHelp(rest)) return printText(command.usage, invocation)
  return command.run(rest, invocation)
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h' || argument === 'help'
}

/** Whether help is asked for among the options, whatever else stands there. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).some((argument) => argument === '--help' || argument === '-h')
}

async function printText(text: string, { out }: Invocation): Promise<ExitCode> {
  await out.write(text)
  return exitCodes.fine
}
