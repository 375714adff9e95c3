import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run bench:validate`: how many times faster a body is validated than saxes, without any rule, tells its events, in
 * CPU time, one process for each, interleaved over several rounds, median.
 */
const ROUNDS = 5
const COUNT = 20_000
const script = fileURLToPath(new URL('./validate-one.ts', import.meta.url))

function run(way: string): { milliseconds: number; characters: number } {
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, way, String(COUNT)], { encoding: 'utf8' })
  return JSON.parse(output) as { milliseconds: number; characters: number } // what validate-one prints
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

const own: number[] = []
const bare: number[] = []
let size = 0
for (let round = 0; round < ROUNDS; round++) {
  const { milliseconds, characters } = run('validate')
  size = characters
  own.push(milliseconds)
  bare.push(run('saxes').milliseconds)
}
const [validated, told] = [median(own), median(bare)]
console.log(`${COUNT} responses, ${(size / 1e6).toFixed(1)} million characters, median of ${ROUNDS} rounds`)
console.log(
  `validate ${validated.toFixed(0)} ms, events of saxes ${told.toFixed(0)} ms: ${(told / validated).toFixed(2)} ×`,
)
