import { parseBase } from '../model/href/base.ts'
import { CliError } from './cli-error.ts'

/**
 * The value of an option that takes a URI.
 *
 * @throws CliError for a text against which nothing can be resolved; it would be ignored.
 */
export function absoluteUri(option: string, value: string | undefined): string | undefined {
  if (value !== undefined && parseBase(value) === undefined) {
    throw new CliError(`--${option} ${value}: expected an absolute URL or path`)
  }
  return value
}
