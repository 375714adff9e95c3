import type { Command } from './command.ts'

/** What `multistatus --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return `Usage: multistatus COMMAND [options] [operands]

Shows, checks and indents the bodies of HTTP 207 (Multi-Status) responses.

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}

  -h, --help      this text; after a command: its options
      --version   the version of the package

Exit code: 0 fine; 1 the input has faults; 2 wrong usage, or something cannot
be read or written. Results go to standard output, diagnostics to standard
error. NO_COLOR is obeyed.
`
}
