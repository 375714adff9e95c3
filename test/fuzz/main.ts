import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { check, type Failure } from './check.ts'
import { inputs } from './inputs.ts'
import { kindOf, minimise } from './minimise.ts'
import { Watchdog } from './watchdog.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
})
const end = Date.now() + Number(values.minutes) * 60_000
const seed = Number(values.seed)
const cases = fileURLToPath(new URL('./cases', import.meta.url))

const watchdog = new Watchdog(`${cases}/hang-${seed}.xml`)
const kinds = new Map<string, number>()
const count = { inputs: 0, accepted: 0, compared: 0 }
const began = Date.now()

for (const body of inputs(seed)) {
  if (Date.now() > end) break
  watchdog.watch(body)
  const { failure, accepted, compared } = await check(body)
  count.inputs++
  if (accepted) count.accepted++
  if (compared) count.compared++
  if (failure !== undefined) await report(body, failure)
  if (count.inputs % 10_000 === 0) console.log(summary())
}
await watchdog.stop()
console.log(summary())
process.exitCode = kinds.size === 0 ? 0 : 1

/** Minimises and keeps the first few of each kind. */
async function report(body: Uint8Array, failure: Failure): Promise<void> {
  const kind = kindOf(failure)
  const seen = (kinds.get(kind) ?? 0) + 1
  kinds.set(kind, seen)
  if (seen > 3) return
  watchdog.rest()
  const least = await minimise(body, failure)
  const path = `${cases}/${kind.replace(/\W+/g, '-')}-${seed}-${seen}.xml`
  writeFileSync(path, least)
  console.log(
    `${(await check(least)).failure}\n  ${path}\n  ${JSON.stringify(Buffer.from(least).toString('latin1').slice(0, 500))}`,
  )
}

function summary(): string {
  const seconds = (Date.now() - began) / 1000
  const failures = [...kinds].map(([kind, n]) => `${n} × ${kind}`).join(', ')
  return `seed ${seed}: ${count.inputs} inputs, ${Math.round(count.inputs / seconds)} a second, ${count.accepted} accepted, ${count.inputs - count.accepted} refused, ${count.compared} compared with libxml2; failures: ${failures || 'none'}`
}
