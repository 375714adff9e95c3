/** What the exit code says: all is fine, the input has faults, the command could not be carried out. */
export const exitCodes = { fine: 0, findings: 1, trouble: 2 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What ends the command with a sentence for its user: a wrong argument, a file or a host that cannot be reached. */
export class CliError extends Error {
  readonly exitCode: ExitCode
  /** What the user can do about it. */
  readonly hint: string | undefined

  constructor(message: string, options: { cause?: unknown; exitCode?: ExitCode; hint?: string } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'CliError'
    this.exitCode = options.exitCode ?? exitCodes.trouble
    this.hint = options.hint
  }
}
