/**
 * Lets other people's WebDAV clients work on the example server: `npm run test:interop`.
 *
 * Needs litmus, rclone, cadaver and curl from Debian and fails without them.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDavServer, listen } from '../../examples/server/dav-server.ts'
import { FolderStore } from '../../examples/server/folder-store.ts'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import { checkCadaver } from './check-cadaver.ts'
import { checkCurl } from './check-curl.ts'
import { checkLitmus } from './check-litmus.ts'
import { checkRclone } from './check-rclone.ts'
import { checkWebdavClient } from './check-webdav-client.ts'
import { missingPrograms } from './commands.ts'
import type { Site } from './site.ts'

const missing = await missingPrograms()
if (missing.length === 0) await checkAll()
else {
  const packages = missing.join(' ')
  console.error(`needs ${packages}: apt-get update && apt-get install -y --no-install-recommends ${packages}`)
  process.exitCode = 1
}

async function checkAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'multistatus-interop-'))
  try {
    await check(folder, 'litmus, in memory', ({ url, work }) => checkLitmus(url, work), new MemoryStore())
    await check(folder, 'litmus, on a folder', ({ url, work }) => checkLitmus(url, work))
    await check(folder, 'rclone', checkRclone)
    await check(folder, 'cadaver', checkCadaver)
    await check(folder, 'curl', checkCurl)
    await check(folder, 'webdav (npm)', checkWebdavClient)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a check against a server of its own, on a folder unless it is to serve from memory. */
async function check(
  folder: string,
  name: string,
  run: (site: Site) => Promise<string>,
  memory?: MemoryStore,
): Promise<void> {
  const work = await mkdtemp(join(folder, 'work-'))
  const served = join(work, 'served')
  await mkdir(served)
  const server = createDavServer(memory ?? new FolderStore(served))
  try {
    console.log(`ok   ${name}: ${await run({ url: await listen(server), served, work })}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : error}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
