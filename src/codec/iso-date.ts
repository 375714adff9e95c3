import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { checkedDate } from './date-math.ts'
import { readHttpDate } from './read-http-date.ts'
import { readIsoDate } from './read-iso-date.ts'
import { readText } from './read-text.ts'
import { quoted } from './shown.ts'

/**
 * A date and time of RFC 3339: `1997-12-01T17:42:21-08:00`.
 *
 * Written in UTC, with milliseconds if there are any. Read, with a note, are also a missing offset (as UTC), an offset
 * without its colon, a blank for the `T`, and HTTP dates. Anything else is an error.
 * @see RFC 4918 section 15.1, RFC 3339 section 5.6
 */
export const isoDate: Codec<Date> = {
  decode(element, note) {
    const text = trimSpace(readText(element))
    const dateTime = readIsoDate(text)
    const read = dateTime ?? readHttpDate(text)
    if (read === undefined) throw new InvalidInputError(`expected an RFC 3339 date, found ${quoted(text)}`)
    const departures = dateTime === undefined ? ['an HTTP date', ...read.departures] : read.departures
    for (const departure of departures) note('prop-creationdate-syntax', `${quoted(text)}: ${departure}`)
    if (read.weekday !== undefined) note('prop-date-weekday', `${quoted(text)}: ${read.weekday}`)
    return new Date(read.time)
  },
  encode: (value) => [checkedDate(value).toISOString().replace('.000Z', 'Z')],
}
