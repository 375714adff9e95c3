import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** `npm run test:heavy`: the bodies of `cases.ts` in a process that may use 64 MB for its objects. */
const folder = mkdtempSync(join(tmpdir(), 'multistatus-heavy-'))
try {
  const bundle = join(folder, 'cases.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./cases.ts', import.meta.url))],
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: bundle,
  })
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=64', bundle], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
