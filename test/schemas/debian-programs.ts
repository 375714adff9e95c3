import { spawnSync } from 'node:child_process'

/** Programs by the Debian packages they are in. */
const PROGRAMS: Readonly<Record<string, string>> = { trang: 'trang', jing: 'jing', xmllint: 'libxml2-utils' }

/** The packages of those programs that are not installed. */
export function missingPackages(): readonly string[] {
  return Object.entries(PROGRAMS)
    .filter(([program]) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined)
    .map(([, name]) => name)
}

/** What a program that ended has said, and whether it was content. */
export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd?: string): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error !== undefined) throw error
  return { ok: status === 0, output: stdout + stderr }
}

/** Says which packages are missing and how to get them; `false` if all are there. */
export function complainAboutMissing(): boolean {
  const packages = missingPackages().join(' ')
  if (packages === '') return false
  console.error(`needs ${packages}: apt-get update && apt-get install -y --no-install-recommends ${packages}`)
  process.exitCode = 1
  return true
}
