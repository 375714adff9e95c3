/** Writes the tables of what the bodies of servers break in docs/servers.md: `MULTISTATUS_CORPUS=… npx tsx test/docs/write-servers.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { findingsOf, findingsTable, recordedServers } from './findings-table.ts'
import { page, replaceTable } from './servers-page.ts'

let text = readFileSync(page, 'utf8')
for (const server of recordedServers()) {
  text = replaceTable(text, `found in ${server}`, findingsTable(server, findingsOf(server)))
}
writeFileSync(page, text)
