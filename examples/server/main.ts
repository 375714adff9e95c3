/** A WebDAV server for a folder, or in memory: `npm run example:server -- [DIR] --port 8208`. */
import { realpath } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createDavServer, listen } from './dav-server.ts'
import { FolderStore } from './folder-store.ts'
import { MemoryStore } from './memory-store.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '8208' } },
})
const [folder] = positionals
const store = folder === undefined ? new MemoryStore() : new FolderStore(await realpath(folder))
console.log(await listen(createDavServer(store), Number(values.port)))
