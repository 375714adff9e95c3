/** Writes the tables in docs/servers.md anew: `MULTISTATUS_CORPUS=… npx tsx test/docs/write-recovered.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { publicTable, serversTable } from './recovered-table.ts'
import { page, replaceTable } from './servers-page.ts'

const text = replaceTable(readFileSync(page, 'utf8'), 'recovered from servers', serversTable())
writeFileSync(page, replaceTable(text, 'recovered from tests', publicTable()))
