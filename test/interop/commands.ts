import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** What a program has said and how it ended. */
export interface Output {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How a program is started. */
export interface RunOptions {
  readonly cwd: string
  readonly input?: string
  /** Exit codes other than 0 are fine. */
  readonly mayFail?: boolean
}

const LONGEST = 120_000

/** Programs by their Debian packages, which have the same names. */
const PROGRAMS: readonly string[] = ['litmus', 'rclone', 'cadaver', 'curl']

/** The programs that are not installed. */
export async function missingPrograms(): Promise<readonly string[]> {
  const missing: string[] = []
  for (const program of PROGRAMS) if (!(await isThere(program))) missing.push(program)
  return missing
}

async function isThere(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return true
  }
  return false
}

/** Runs a program without a shell, in a home of its own, so that no settings of the user matter. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Output> {
  const { cwd, input = '', mayFail = false } = options
  const env = { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', NO_PROXY: '*', no_proxy: '*' }
  const child = spawn(program, args, { cwd, env, timeout: LONGEST })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  child.stdin.on('error', () => {}) // a program that ends early tells by its code
  child.stdin.end(input)
  await once(child, 'close')
  const output = { ...said, code: child.exitCode }
  if (mayFail || output.code === 0) return output
  throw new Error(`${program} ${args.join(' ')}: exit code ${output.code}\n${output.stdout}${output.stderr}`)
}
