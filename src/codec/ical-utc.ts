import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { checkedDate, timeOf } from './date-math.ts'
import { readIsoDate } from './read-iso-date.ts'
import { readText } from './read-text.ts'
import { quoted } from './shown.ts'

/** The form #2 of a date-time in iCalendar: in UTC. */
const UTC =
  /^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})Z$/

/**
 * A date and time in UTC as in iCalendar, to the second: `20260101T120000Z`.
 *
 * Read, with a note, are also dates of RFC 3339. Anything else is an error.
 * @see RFC 4791 section 5.2.6, RFC 5545 section 3.3.5
 */
export const icalUtc: Codec<Date> = {
  decode(element, note) {
    const text = trimSpace(readText(element))
    const parts = UTC.exec(text)?.groups
    const time = parts === undefined ? readIsoDate(text)?.time : utcTime(parts)
    if (time === undefined) throw new InvalidInputError(`expected a date of iCalendar in UTC, found ${quoted(text)}`)
    if (parts === undefined) note('caldav-date-utc', `${quoted(text)}: an RFC 3339 date`)
    return new Date(time)
  },
  encode: (value) => [
    checkedDate(value)
      .toISOString()
      .replace(/\.[0-9]{3}|[-:]/g, ''),
  ],
}

function utcTime(parts: Readonly<Record<string, string>>): number | undefined {
  return timeOf({
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  })
}
