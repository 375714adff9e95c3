import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { adversarialBody, adversaries } from './adversarial-bodies.ts'
import { body, kinds } from './bodies.ts'
import type { Bundle } from './bundle.ts'
import type { Sizes } from './check.ts'
import { compileExpat } from './expat.ts'
import { EXPAT, readers } from './readers.ts'
import { rounds } from './rounds.ts'
import { type Columns, OWN, ratioTable, type Section, slower, TOUCHED } from './section.ts'

const JSON_PARSE = 'JSON.parse of equal data'
const few: readonly string[] = [OWN, TOUCHED, EXPAT, JSON_PARSE]

type Make = (count: number) => string
const usual: readonly (readonly [string, Make])[] = kinds.map((kind) => [kind, (count) => body(kind, count)])
const hostile: readonly (readonly [string, Make])[] = adversaries.map((kind) => [
  kind,
  (count) => adversarialBody(kind, count),
])

/** How reading compares, and how much memory a body takes that has been read. */
export function reading(bundle: Bundle, count: number): readonly Section[] {
  const expat = compileExpat(bundle.folder)
  if (expat === undefined) console.log('libexpat is left out: it takes gcc and libexpat1-dev (apt-get install both)')

  const columns = (bodies: typeof usual, size: number, names: readonly string[], times = count): Columns =>
    new Map(bodies.map(([kind, make]) => [kind, column(kind, make, size, names, times)]))

  const column = (kind: string, make: Make, size: number, names: readonly string[], times: number) => {
    const file = join(bundle.folder, 'body.xml')
    const json = join(bundle.folder, 'body.json')
    writeFileSync(file, make(size))
    const sizes = bundle.run('check', file, json) as Sizes // what the task prints
    const medians = rounds(
      names.filter((name) => name !== EXPAT || expat !== undefined),
      times,
      (name) =>
        name === EXPAT && expat !== undefined
          ? expat(file, sizes)
          : (bundle.run('read', name, file, json) as { milliseconds: number }).milliseconds, // what the task prints
    )
    for (const [name, milliseconds] of medians) {
      const speed = (sizes.bytes / milliseconds / 1000).toFixed(0)
      console.log(`${kind} × ${size}: ${name} ${milliseconds.toFixed(3)} ms, ${speed} MB/s`)
    }
    return medians
  }

  const section = (heading: string, result: Columns): Section => ({
    heading,
    text: `${ratioTable(result)}\n\n${slower(result)}`,
  })
  return [
    section('Reading 1,000 responses', columns(usual, 1000, [...Object.keys(readers), EXPAT])),
    section('Reading 1,000 responses that repeat little', columns(hostile, 1000, [OWN, TOUCHED, 'saxes', EXPAT])),
    section('Reading 10 responses', columns(usual, 10, [OWN, EXPAT, JSON_PARSE])),
    section('Reading 20,000 responses, all kept', columns(usual.slice(0, 2), 20_000, few, Math.min(count, 3))),
    memory(bundle),
  ]
}

function memory(bundle: Bundle): Section {
  const file = join(bundle.folder, 'body.xml')
  const json = join(bundle.folder, 'body.json')
  writeFileSync(file, body('nextcloud', 20_000))
  bundle.run('check', file, json)
  const lines = [OWN, 'saxes', 'fast-xml-parser with its validator', JSON_PARSE].map((name) => {
    const { ratio } = bundle.run('retained', name, file, json) as { ratio: number } // what the task prints
    return `| ${name} | ${ratio.toFixed(1)} |`
  })
  const text = `| result of | bytes held for each byte of the body |\n| --- | ---: |\n${lines.join('\n')}`
  return { heading: 'Memory of 20,000 responses that have been read', text }
}
