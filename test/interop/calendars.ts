import ICAL from 'ical.js'
import type { PropValue } from 'multistatus'
import * as dav from 'multistatus/dav'
import { calendarColor } from 'multistatus/vendor'
import { NAMES } from './tree.ts'

/** An event or a task, and how its file is called. */
export interface CalendarObject {
  readonly file: string
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly component: Component
  readonly start: Date
  readonly data: string
}

export interface Calendar {
  readonly name: string
  readonly component: Component
  readonly title: string
  readonly color: string
  readonly objects: readonly CalendarObject[]
  /** Title and colour, which clients may change. */
  readonly props: Map<string, PropValue>
}

type Component = 'VEVENT' | 'VTODO'

/** Names without their extension, so that the files end in `.ics`. */
const TITLES: readonly string[] = NAMES.map((name) => name.replace(/\.txt$/, ''))

/** Two calendars with objects under all names, the second with a name that must be encoded itself. */
export function makeCalendars(): readonly Calendar[] {
  return [
    calendar('work', 'VEVENT', 'Work & <play>', '#112233'),
    calendar('Zoë & 100% #1? two%20words 🍰', 'VTODO', 'Tasks – 🍰', '#445566'),
  ]
}

function calendar(name: string, component: Component, title: string, color: string): Calendar {
  const objects = TITLES.map((summary, index) => calendarObject(component, summary, index))
  const props = [dav.displayname(title), calendarColor(color)]
  return { name, component, title, color, objects, props: new Map(props.map((prop) => [prop.name, prop])) }
}

/** One an hour of the first of May 2026; its text breaks readers that take markup or line ends lightly. */
function calendarObject(component: Component, summary: string, index: number): CalendarObject {
  const uid = `${component.toLowerCase()}-${index}@example.com`
  const start = new Date(Date.UTC(2026, 4, 1, index))
  const description = `Line one of "${summary}"\n]]> & <b>line</b> two; a comma, and a \\`
  const parent = new ICAL.Component(['vcalendar', [], []])
  parent.addPropertyWithValue('version', '2.0')
  parent.addPropertyWithValue('prodid', '-//example//interop//EN')
  const child = new ICAL.Component(component.toLowerCase())
  child.addPropertyWithValue('uid', uid)
  child.addPropertyWithValue('dtstamp', timeOf(start))
  child.addPropertyWithValue('dtstart', timeOf(start))
  child.addPropertyWithValue('summary', summary)
  child.addPropertyWithValue('description', description)
  parent.addSubcomponent(child)
  return { file: `${summary}.ics`, uid, summary, description, component, start, data: `${parent.toString()}\r\n` }
}

function timeOf(date: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(date, true)
}
