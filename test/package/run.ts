import { spawn } from 'node:child_process'

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** Runs a program without input and without what vitest put into the environment. */
export function attempt(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name),
  )
  const env = { ...Object.fromEntries(inherited), CI: 'true', NO_COLOR: '1', npm_config_update_notifier: 'false' }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Runs a program that has to succeed, and gives what it printed. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await attempt(command, args, cwd)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`)
  return output
}
