import { spawn } from 'node:child_process'
import { once } from 'node:events'

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

/** Milliseconds, for one run of a program. */
const LONGEST = 60_000

/** Runs a program without a shell, in a home of its own, so that no settings of the user matter. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Output> {
  const { cwd, input = '', mayFail = false } = options
  const locale = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
  const env = { PATH: process.env.PATH, HOME: cwd, XDG_RUNTIME_DIR: cwd, ...locale, NO_PROXY: '*', no_proxy: '*' }
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
  const end = output.code === null ? `no end after ${LONGEST / 1000} s` : `exit code ${output.code}`
  throw new Error(`${program} ${args.join(' ')}: ${end}\n${output.stdout}${output.stderr}`)
}
