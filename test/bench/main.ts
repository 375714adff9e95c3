import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.ts'
import { page } from './page.ts'
import { reading } from './reading.ts'
import { writing } from './writing.ts'

/** `npm run bench -- [--only read|write] [--rounds N] [--write-docs]`: ratios to peers, in CPU time. */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    'write-docs': { type: 'boolean', default: false },
  },
})
const { only } = values
const count = Number(values.rounds)
if (only !== undefined && only !== 'read' && only !== 'write') throw new Error(`--only ${only}: expected read or write`)
if (!Number.isInteger(count) || count < 1) throw new Error(`--rounds ${values.rounds}: expected a number from 1`)
if (values['write-docs'] && only !== undefined) throw new Error('--write-docs needs all of the figures, without --only')

const program = await bundle()
try {
  const sections = [
    ...(only === 'write' ? [] : reading(program, count)),
    ...(only === 'read' ? [] : writing(program, count)),
  ]
  for (const { heading, text } of sections) console.log(`\n${heading}\n\n${text}`)
  if (values['write-docs']) {
    writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), page(sections, count))
  }
} finally {
  program.remove()
}
