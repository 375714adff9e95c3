/** Writes the table of raw forms anew, from all folders there are: `MULTISTATUS_CORPUS=… npx tsx test/props/write-raw-forms.ts`. */
import { writeFileSync } from 'node:fs'
import { rawFormsIn, serverFolders } from './raw-forms.ts'

const file = new URL('raw-forms.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(rawFormsIn(serverFolders()), null, 1)}\n`)
