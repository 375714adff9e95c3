/**
 * The events of a calendar-query, with their start times: the text of `C:calendar-data` is iCalendar, which this package
 * leaves as it is, and a parser of iCalendar takes over.
 *
 *     npx tsx examples/ical.ts
 */
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { parseMultistatus } from 'multistatus'
import * as caldav from 'multistatus/caldav'

/** What a CalDAV server answers to a calendar-query. */
export const answer = `<?xml version="1.0" encoding="utf-8"?>
<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
  <d:response>
    <d:href>/calendars/ada/work/standup.ics</d:href>
    <d:propstat>
      <d:prop><d:getetag>"s1"</d:getetag><c:calendar-data>BEGIN:VCALENDAR&#13;
VERSION:2.0&#13;
PRODID:-//example//EN&#13;
BEGIN:VEVENT&#13;
UID:standup&#13;
DTSTAMP:20260105T080000Z&#13;
DTSTART:20260105T091500Z&#13;
DTEND:20260105T093000Z&#13;
RRULE:FREQ=DAILY;COUNT=3&#13;
SUMMARY:Stand-up\\, short &amp; dry&#13;
END:VEVENT&#13;
END:VCALENDAR&#13;
</c:calendar-data></d:prop>
      <d:status>HTTP/1.1 200 OK</d:status>
    </d:propstat>
  </d:response>
  <d:response>
    <d:href>/calendars/ada/work/holiday.ics</d:href>
    <d:propstat>
      <d:prop><d:getetag>"h1"</d:getetag><c:calendar-data><![CDATA[BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:holiday
DTSTART;VALUE=DATE:20260703
SUMMARY:Gone fishing
END:VEVENT
END:VCALENDAR
]]></c:calendar-data></d:prop>
      <d:status>HTTP/1.1 200 OK</d:status>
    </d:propstat>
  </d:response>
  <d:response>
    <d:href>/calendars/ada/work/secret.ics</d:href>
    <d:propstat>
      <d:prop><d:getetag/><c:calendar-data/></d:prop>
      <d:status>HTTP/1.1 403 Forbidden</d:status>
    </d:propstat>
  </d:response>
</d:multistatus>`

/** An event of a calendar. */
export interface Entry {
  readonly summary: string
  /** Each start, ISO 8601: one, or the first few of an event that recurs. A whole day has no time. */
  readonly starts: readonly string[]
}

/** The events by href, and what was not given, so that nothing is missed in silence. */
export interface Agenda {
  readonly events: ReadonlyMap<string, readonly Entry[]>
  readonly missing: ReadonlyMap<string, string>
}

/** What the body of a calendar-query or calendar-multiget says. */
export function agendaOf(body: string): Agenda {
  const events = new Map<string, readonly Entry[]>()
  const missing = new Map<string, string>()
  for (const response of parseMultistatus(body).responses) {
    const data = response.lookup(caldav.calendarData)
    if (data.state === 'found') events.set(response.href, entriesIn(data.value))
    else missing.set(response.href, data.state === 'failed' ? `${data.status?.code}` : data.state)
  }
  return { events, missing }
}

function entriesIn(iCalendar: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(iCalendar))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { summary: event.summary, starts: startsOf(event) }
  })
}

function startsOf(event: ICAL.Event, most = 5): readonly string[] {
  if (!event.isRecurring()) return [event.startDate.toString()]
  const times = event.iterator()
  const starts: string[] = []
  for (let time = times.next(); time && starts.length < most; time = times.next()) starts.push(time.toString())
  return starts
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { events, missing } = agendaOf(answer)
  for (const [href, entries] of events) {
    for (const { summary, starts } of entries) console.log(`${href}: ${summary}, ${starts.join(', ')}`)
  }
  for (const [href, why] of missing) console.log(`${href}: not given (${why})`)
}
