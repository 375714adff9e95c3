import { deepStrictEqual } from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as dav from 'multistatus/dav'
import { calendarColor } from 'multistatus/vendor'
import type { CalendarSite } from './calendar-site.ts'
import { run } from './commands.ts'

/** Copies calendars, their titles and colours with vdirsyncer, and sends other titles and colours back. */
export async function checkVdirsyncer({ url, calendars, work }: CalendarSite): Promise<string> {
  const home = join(work, 'vdirsyncer')
  const local = join(home, 'local')
  await mkdir(join(home, '.config', 'vdirsyncer'), { recursive: true })
  await writeFile(join(home, '.config', 'vdirsyncer', 'config'), config(url, home))
  const vdirsyncer = (command: string, input = '') => run('vdirsyncer', [command], { cwd: home, input })

  await vdirsyncer('discover', 'y\n'.repeat(calendars.length)) // it asks whether to make each folder
  await vdirsyncer('sync')
  await vdirsyncer('metasync')
  deepStrictEqual((await readdir(local)).sort(), calendars.map(({ name }) => name).sort())
  let count = 0
  for (const { name, objects, title, color } of calendars) {
    const folder = join(local, name)
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ics'))
    const data = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    deepStrictEqual(data.map(lines).sort(), objects.map((object) => lines(object.data)).sort())
    deepStrictEqual(await readFile(join(folder, 'displayname'), 'utf8'), title)
    deepStrictEqual(await readFile(join(folder, 'color'), 'utf8'), color)
    count += files.length
    await writeFile(join(folder, 'displayname'), `Ünï <&> ${title}`)
    await writeFile(join(folder, 'color'), '#abcdef')
  }

  await vdirsyncer('metasync')
  for (const { title, props } of calendars) {
    deepStrictEqual(props.get(dav.displayname.name)?.text, `Ünï <&> ${title}`)
    deepStrictEqual(props.get(calendarColor.name)?.text, '#abcdef')
  }
  return `${calendars.length} calendars and ${count} objects copied; titles and colours both ways`
}

/** Its content without the difference between line ends, which the copy writes its own way. */
function lines(data: string): string {
  return data.replaceAll('\r\n', '\n').trim()
}

function config(url: string, home: string): string {
  return `[general]
status_path = ${JSON.stringify(join(home, 'status'))}

[pair calendars]
a = "remote"
b = "local"
collections = ["from a"]
metadata = ["displayname", "color"]

[storage remote]
type = "caldav"
url = ${JSON.stringify(url)}

[storage local]
type = "filesystem"
path = ${JSON.stringify(join(home, 'local'))}
fileext = ".ics"
`
}
