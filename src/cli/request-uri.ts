import { parseBase } from '../model/href/base.ts'
import { CliError } from './cli-error.ts'

/**
 * The value of `--request-uri`.
 *
 * @throws CliError for a text against which nothing can be resolved; it would be ignored.
 */
export function requestUriOf(value: string | undefined): string | undefined {
  if (value !== undefined && parseBase(value) === undefined) {
    throw new CliError(`--request-uri ${value}: expected an absolute URL or path`)
  }
  return value
}
