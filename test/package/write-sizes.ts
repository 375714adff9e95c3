import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeConsumer } from './consumer.ts'
import { doors } from './manifest.ts'
import { bundle, programUsing } from './measure.ts'
import { packed } from './packed.ts'

// `npm run sizes`: measures the doors and writes the table that the tests compare them with.
const projects = mkdtempSync(join(tmpdir(), 'multistatus-projects-'))
try {
  const directory = makeConsumer(projects, await packed(), {})
  const table: Record<string, number> = {}
  for (const { key, specifier } of doors) table[key] = (await bundle(directory, programUsing(specifier))).size
  writeFileSync(fileURLToPath(new URL('sizes.json', import.meta.url)), `${JSON.stringify(table, undefined, 2)}\n`)
  console.table(table)
} finally {
  rmSync(projects, { recursive: true, force: true })
}
