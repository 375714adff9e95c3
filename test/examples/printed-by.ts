import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The lines that an example prints as a program of its own. */
export async function printedBy(example: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', example], { cwd: root })
  return stdout.trimEnd().split('\n')
}
