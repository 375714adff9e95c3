import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The measuring program with this package in it, as a build would have it; the peers come from where they are. */
export interface Bundle {
  /** Where temporary files may stand, until `remove`. */
  readonly folder: string
  run(...args: readonly string[]): unknown
  remove(): void
}

/** Bundles the measuring program inside `node_modules`, so that it finds the peers. */
export async function bundle(): Promise<Bundle> {
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  const outfile = join(folder, 'child.mjs')
  await build({
    entryPoints: [join(root, 'test/bench/child.ts')],
    tsconfig: join(root, 'tsconfig.json'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  })
  return {
    folder,
    run: (...args) =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', outfile, ...args], { encoding: 'utf8' })),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
