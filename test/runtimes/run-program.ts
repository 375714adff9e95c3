import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that cannot be started, ends with another code than 0, or does not end. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'
}

/** Starts a program in a group of its own, in a time zone that is not UTC: what is read and written must not depend on it. */
export function startProgram(program: string, args: readonly string[], cwd: string): ChildProcess {
  const quiet = { NO_COLOR: '1', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', npm_config_update_notifier: 'false' }
  const env = { ...process.env, ...quiet, TZ: 'America/St_Johns' }
  return spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Ends a program that {@link startProgram} has started, and all that it has started. */
export function endProgram({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {} // it has ended by itself
}

/** Runs a program for so many milliseconds at most, and gives what it has printed. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, longest }: { readonly cwd: string; readonly longest: number },
): Promise<string> {
  const child = startProgram(program, args, cwd)
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  }
  let late = false
  const timer = setTimeout(() => {
    late = true
    endProgram(child)
  }, longest)
  try {
    await once(child, 'close')
  } catch (error) {
    throw new ProgramError(`${program} cannot be started: ${error}`)
  } finally {
    clearTimeout(timer)
  }
  const output = printed.join('')
  if (child.exitCode === 0) return output
  const end = late ? `no end after ${longest / 1000} s` : `exit code ${child.exitCode}`
  throw new ProgramError(`${[program, ...args].join(' ')}: ${end}\n${output}`)
}
