/** Writes docs/rules.md anew: `npx tsx test/docs/write-rules.ts`. */
import { writeFileSync } from 'node:fs'
import { page, rulesPage } from './rules-page.ts'

writeFileSync(page, rulesPage())
