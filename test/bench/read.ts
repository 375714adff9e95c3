import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { kinds } from './bodies.ts'

/**
 * `npm run bench`: how many times faster this package reads a body than its peers, in CPU time, one process for each
 * reader, interleaved over several rounds, median.
 */
const ROUNDS = 5
const COUNT = 1000
const peers = ['webdav', 'fast-xml-parser']
const script = fileURLToPath(new URL('./read-one.ts', import.meta.url))

function run(reader: string, kind: string): { milliseconds: number; bytes: number } {
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, reader, kind, String(COUNT)], {
    encoding: 'utf8',
  })
  return JSON.parse(output) as { milliseconds: number; bytes: number } // what read-one prints
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

console.log(`reading ${COUNT} responses, median of ${ROUNDS} rounds`)
for (const kind of kinds) {
  const times = new Map<string, number[]>()
  let size = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const reader of ['multistatus', ...peers]) {
      const { milliseconds, bytes } = run(reader, kind)
      size = bytes
      times.set(reader, [...(times.get(reader) ?? []), milliseconds])
    }
  }
  const own = median(times.get('multistatus') ?? [])
  const ratios = peers.map((peer) => `${(median(times.get(peer) ?? []) / own).toFixed(1)} × ${peer}`)
  console.log(`${kind.padEnd(10)} ${own.toFixed(2)} ms, ${(size / own / 1000).toFixed(0)} MB/s: ${ratios.join(', ')}`)
}
