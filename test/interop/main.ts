/**
 * Lets other people's clients work on the example server and on a calendar server: `npm run test:interop`.
 *
 * Needs programs from Debian, see programs.ts, and fails without them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDavServer, listen } from '../../examples/server/dav-server.ts'
import { FolderStore } from '../../examples/server/folder-store.ts'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import { createCalendarServer } from './calendar-server.ts'
import type { CalendarSite } from './calendar-site.ts'
import { makeCalendars } from './calendars.ts'
import { checkCadaver } from './check-cadaver.ts'
import { checkCaldav } from './check-caldav.ts'
import { checkCurl } from './check-curl.ts'
import { checkGio } from './check-gio.ts'
import { checkLitmus } from './check-litmus.ts'
import { checkLitmusRenamed } from './check-litmus-renamed.ts'
import { checkRclone } from './check-rclone.ts'
import { checkTsdav } from './check-tsdav.ts'
import { checkTsdavCalendars } from './check-tsdav-calendars.ts'
import { checkVdirsyncer } from './check-vdirsyncer.ts'
import { checkWebdavClient } from './check-webdav-client.ts'
import { missingPackages } from './programs.ts'
import type { Site } from './site.ts'

/** Milliseconds, for all that one client does. */
const LONGEST = 100_000

const missing = await missingPackages()
if (missing.length === 0) await checkAll()
else {
  const packages = missing.join(' ')
  console.error(`needs ${packages}: apt-get update && apt-get install -y --no-install-recommends ${packages}`)
  process.exitCode = 1
}

async function checkAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'multistatus-interop-'))
  try {
    await onMemory(folder, 'litmus, in memory', ({ url, work }) => checkLitmus(url, work))
    await onMemory(folder, 'litmus under other names, in memory', checkLitmusRenamed)
    await onFolder(folder, 'litmus, on a folder', ({ url, work }) => checkLitmus(url, work))
    await onFolder(folder, 'litmus under other names, on a folder', checkLitmusRenamed)
    await onFolder(folder, 'rclone', checkRclone)
    await onFolder(folder, 'cadaver', checkCadaver)
    await onFolder(folder, 'curl', checkCurl)
    await onFolder(folder, 'gio', checkGio)
    await onFolder(folder, 'webdav (npm)', checkWebdavClient)
    await onFolder(folder, 'tsdav (npm)', checkTsdav)
    await onCalendars(folder, 'tsdav (npm), calendars', checkTsdavCalendars)
    await onCalendars(folder, 'python3-caldav', checkCaldav)
    await onCalendars(folder, 'vdirsyncer', checkVdirsyncer)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Check<S> = (site: S) => Promise<string>

async function onMemory(folder: string, name: string, run: Check<Pick<Site, 'url' | 'work'>>): Promise<void> {
  await check(folder, name, createDavServer(new MemoryStore()), run)
}

async function onFolder(folder: string, name: string, run: Check<Site>): Promise<void> {
  const served = await mkdtemp(join(folder, 'served-'))
  await check(folder, name, createDavServer(new FolderStore(served)), (site) => run({ ...site, served }))
}

async function onCalendars(folder: string, name: string, run: Check<CalendarSite>): Promise<void> {
  const calendars = makeCalendars()
  await check(folder, name, createCalendarServer(calendars), (site) => run({ ...site, calendars }))
}

/** Runs a check against a server of its own. */
async function check(
  folder: string,
  name: string,
  server: Server,
  run: Check<Pick<Site, 'url' | 'work'>>,
): Promise<void> {
  const work = await mkdtemp(join(folder, 'work-'))
  const began = Date.now()
  try {
    const figures = await inTime(run({ url: await listen(server), work }))
    console.log(`ok   ${name}: ${figures} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    process.exitCode = 1
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : error}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function inTime<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${LONGEST / 1000} s`)), LONGEST)
  })
  return Promise.race([task, late]).finally(() => clearTimeout(timer))
}
