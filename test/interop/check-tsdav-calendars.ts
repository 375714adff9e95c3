import { deepStrictEqual } from 'node:assert/strict'
import { createDAVClient, type DAVCalendar, type DAVCalendarObject } from 'tsdav'
import type { CalendarSite } from './calendar-site.ts'
import type { Calendar } from './calendars.ts'
import { pathOf } from './path-of.ts'

/** Finds calendars from the root and reads their objects with the npm package `tsdav`. */
export async function checkTsdavCalendars({ url, calendars }: CalendarSite): Promise<string> {
  const client = await createDAVClient({
    serverUrl: url,
    credentials: { username: 'anybody', password: 'anything' },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
  })
  const found = await client.fetchCalendars()
  deepStrictEqual(found.map(shown), calendars.map(expected))
  let count = 0
  for (const [index, calendar] of found.entries()) {
    const { component = 'VEVENT', objects = [] } = calendars[index] ?? {}
    const filters = {
      'comp-filter': { _attributes: { name: 'VCALENDAR' }, 'comp-filter': { _attributes: { name: component } } },
    }
    // It cuts white space from the ends of texts.
    const wanted = objects.map(({ file, data }) => [file, data.trim()])
    for (const useMultiGet of [true, false]) {
      const read = await client.fetchCalendarObjects({ calendar, filters, useMultiGet })
      deepStrictEqual(read.map(shownObject), wanted)
      count += read.length
    }
    const objectUrls = objects.slice(1, 4).map(({ file }) => new URL(encodeURIComponent(file), calendar.url).href)
    const some = await client.fetchCalendarObjects({ calendar, objectUrls })
    deepStrictEqual(some.map(shownObject), wanted.slice(1, 4))
  }
  const [work] = found
  const timeRange = { start: '2026-05-01T02:00:00Z', end: '2026-05-01T05:00:00Z' }
  const later = work === undefined ? [] : await client.fetchCalendarObjects({ calendar: work, timeRange })
  deepStrictEqual(
    later.map(shownObject).map(([file]) => file),
    calendars[0]?.objects.slice(2, 5).map(({ file }) => file),
  )
  return `${found.length} calendars found, ${count} objects read`
}

function shown({ url, displayName, calendarColor, components }: DAVCalendar): readonly unknown[] {
  return [pathOf(url).at(-1), displayName, calendarColor, components]
}

function expected({ name, component, title, color }: Calendar): readonly unknown[] {
  return [name, title, color, [component]]
}

function shownObject({ url, data }: DAVCalendarObject): readonly unknown[] {
  return [pathOf(url).at(-1), data]
}
