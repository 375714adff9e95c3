import type { Bundle } from './bundle.ts'
import { rounds } from './rounds.ts'
import { OWN, ratioTable, type Section, slower } from './section.ts'
import { writers } from './writers.ts'

const COUNT = 1000
const MANY = 100_000

/** How writing compares, and when the first byte of a long listing can be sent. */
export function writing(bundle: Bundle, count: number): readonly Section[] {
  bundle.run('check-writers')
  const times = rounds(
    Object.keys(writers),
    count,
    (name) => (bundle.run('write', name, String(COUNT)) as { milliseconds: number }).milliseconds, // what the task prints
  )
  for (const [name, milliseconds] of times) console.log(`writing × ${COUNT}: ${name} ${milliseconds.toFixed(3)} ms`)
  const columns = new Map([['nextcloud', times]])
  return [
    { heading: 'Writing 1,000 responses', text: `${ratioTable(columns)}\n\n${slower(columns)}` },
    firstByte(bundle, count),
  ]
}

function firstByte(bundle: Bundle, count: number): Section {
  const WHOLE = 'the whole string by hand'
  const runs: { multistatus: number; whole: number }[] = []
  const times = rounds([OWN, WHOLE], count, (name) => {
    // What the task prints; one run gives both times.
    if (name === OWN) runs.push(bundle.run('first-byte', String(MANY)) as { multistatus: number; whole: number })
    const last = runs.at(-1)
    return (name === OWN ? last?.multistatus : last?.whole) ?? Number.NaN
  })
  const [own = Number.NaN, whole = Number.NaN] = times.values()
  console.log(`first byte of ${MANY}: ${own.toFixed(1)} ms, whole string ${whole.toFixed(0)} ms`)
  const text = `A listing of 100,000 responses from an async generator, in a process that has written nothing before: the first piece is ready ${(whole / own).toFixed(0)} times sooner than the whole string put together by hand (${own.toFixed(1)} ms and ${whole.toFixed(0)} ms on the machine that made this page).`
  return { heading: 'The first byte of a long listing', text }
}
