import { deepStrictEqual, match } from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import * as dav from 'multistatus/dav'
import type { CalendarSite } from './calendar-site.ts'
import type { Calendar, CalendarObject } from './calendars.ts'
import { run } from './commands.ts'
import { pathOf } from './path-of.ts'
import { PYTHON } from './programs.ts'

const SCRIPT = fileURLToPath(new URL('./read-calendars.py', import.meta.url))

interface SeenObject {
  readonly url: string
  readonly component: string
  readonly uid: string
  readonly summary: string
  readonly description: string
}
interface Seen {
  readonly url: string
  readonly component: string
  readonly title: string
  readonly color: string
  readonly newTitle: string
  readonly queried: readonly SeenObject[]
  readonly later: readonly string[]
  readonly synced: readonly SeenObject[]
  readonly syncToken: string
}

/** Finds, queries, synchronises and renames calendars with python3-caldav. */
export async function checkCaldav({ url, calendars, work }: CalendarSite): Promise<string> {
  const { stdout } = await run(PYTHON, [SCRIPT, url], { cwd: work })
  // The shape is what the script prints; whatever else it were would differ below.
  const seen = JSON.parse(stdout) as { readonly principal: string; readonly calendars: readonly Seen[] }
  deepStrictEqual(pathOf(seen.principal), ['principals', 'zoë & co'])
  deepStrictEqual(seen.calendars.map(shown), calendars.map(expected))
  for (const { syncToken } of seen.calendars) match(syncToken, /^urn:x-sync:/)
  const titles = calendars.map(({ props }) => props.get(dav.displayname.name)?.text)
  deepStrictEqual(
    titles,
    calendars.map(({ title }) => `Ünï & <b> of ${title}`),
  )
  const count = seen.calendars.reduce((sum, { queried, synced }) => sum + queried.length + synced.length, 0)
  return `${calendars.length} calendars found and renamed, ${count} objects queried and synchronised`
}

function shown({ url, component, title, color, newTitle, queried, later, synced }: Seen): unknown {
  const name = pathOf(url).at(-1)
  const objects = { queried: queried.map(shownObject), synced: synced.map(shownObject) }
  return { name, component, title, color, newTitle, later, ...objects }
}

function expected({ name, component, title, color, objects }: Calendar): unknown {
  const all = objects.map(expectedObject)
  const later = objects.slice(2, 5).map(({ uid }) => uid)
  return { name, component, title, color, newTitle: `Ünï & <b> of ${title}`, later, queried: all, synced: all }
}

function shownObject({ url, component, uid, summary, description }: SeenObject): readonly unknown[] {
  return [pathOf(url).at(-1), component, uid, summary, description]
}

function expectedObject({ file, component, uid, summary, description }: CalendarObject): readonly unknown[] {
  return [file, component, uid, summary, description]
}
