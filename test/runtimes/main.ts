import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeConsumer } from '../package/consumer.ts'
import { manifest } from '../package/manifest.ts'
import { packed } from '../package/packed.ts'
import { bundleForCommandLine } from './bundles.ts'
import { type Outcome, outcomeIn } from './outcome.ts'
import { type Runtime, runtimes } from './runtimes.ts'

/**
 * `npm run test:runtimes`: the packed package passes the same checks on all runtimes, and all come to the same digest.
 *
 * `--only node22,bun` takes some of them. Chromium comes from Debian, all others from the npm registry.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = values.only?.split(',') ?? runtimes.map(({ name }) => name)
const unknown = chosen.filter((name) => !runtimes.some((runtime) => runtime.name === name))

if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${runtimes.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else await checkAll(runtimes.filter(({ name }) => chosen.includes(name)))

async function checkAll(selected: readonly Runtime[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'multistatus-runtimes-'))
  const digests = new Set<string>()
  try {
    makeConsumer(directory, await packed(), { installed: Object.keys(manifest.dependencies) })
    await bundleForCommandLine(directory)
    for (const runtime of selected) await check(runtime, directory, digests)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
  if (digests.size <= 1) return
  console.log(`FAIL the digests differ: ${[...digests].join(', ')}`)
  process.exitCode = 1
}

async function check(runtime: Runtime, directory: string, digests: Set<string>): Promise<void> {
  const began = Date.now()
  let title = runtime.name
  try {
    title = `${runtime.name} ${await runtime.version({ directory })}`
    const outcomes = (await runtime.run({ directory })).map(requireOutcome)
    for (const { digest } of outcomes) digests.add(digest)
    const own = [...new Set(outcomes.map(({ digest }) => digest))].join(' and ')
    const counts = outcomes.map(({ passed }) => passed.length).join(' + ')
    console.log(`ok   ${title}: ${counts} checks, digest ${own} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    process.exitCode = 1
    console.log(`FAIL ${title}: ${error instanceof Error ? error.message : error}`)
  }
}

function requireOutcome(output: string): Outcome {
  const outcome = outcomeIn(output)
  if (outcome === undefined) throw new Error(`no outcome in what it printed:\n${output}`)
  if (outcome.failure !== undefined)
    throw new Error(`${outcome.passed.length} checks passed, these did not:\n${outcome.failure}`)
  return outcome
}
