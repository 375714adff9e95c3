import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CliError } from './cli-error.ts'

/**
 * The options and operands of a command line; `parseArgs` with an error for users.
 *
 * @throws CliError for an option that is not known or lacks its value.
 */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new CliError(error.message, { cause: error })
    }
    throw error
  }
}
