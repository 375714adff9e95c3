import { isMultistatusError } from '../errors/multistatus-error.ts'
import { CliError, type ExitCode, exitCodes } from './cli-error.ts'
import type { Invocation } from './command.ts'
import { escapeMessage } from './escape-text.ts'

/** Whether an error says something about the input or the arguments, and nothing about a fault of the program. */
export function isExpected(error: unknown): error is Error {
  return error instanceof CliError || isMultistatusError(error)
}

/** The exit code that an expected error stands for. */
export function exitCodeOf(error: Error): ExitCode {
  return error instanceof CliError ? error.exitCode : exitCodes.findings
}

/** Prints a message and what can be done about it; `place` is the file or URL in question. */
export async function printError({ out, err }: Invocation, error: Error, place?: string): Promise<void> {
  await out.settle() // what was found before stands before the error where both go to one terminal
  const where = place === undefined || error instanceof CliError ? '' : `${place}: `
  const hint = hintFor(error)
  const lines = `multistatus: ${where}${error.message}${hint === undefined ? '' : `\nhint: ${hint}`}`
  await err.write(`${escapeMessage(lines)}\n`)
}

function hintFor(error: Error): string | undefined {
  if (error instanceof CliError) return error.hint
  const asksForUser = 'httpStatus' in error && error.httpStatus === 401
  return asksForUser ? 'the server asks who you are: use --user name[:password]' : undefined
}
