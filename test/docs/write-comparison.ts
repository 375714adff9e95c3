/** Writes the table in docs/migrating.md anew: `npx tsx test/docs/write-comparison.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { comparisonTable } from './comparison.ts'

const page = new URL('../../docs/migrating.md', import.meta.url)
const table = await comparisonTable()
const text = readFileSync(page, 'utf8')
writeFileSync(
  page,
  text.replace(/<!-- comparison -->[\s\S]*<!-- end -->/, `<!-- comparison -->\n\n${table}\n<!-- end -->`),
)
