import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { checkedDate } from './date-math.ts'
import { readHttpDate } from './read-http-date.ts'
import { readIsoDate } from './read-iso-date.ts'
import { readText } from './read-text.ts'
import { quoted } from './shown.ts'

/**
 * A date as in HTTP headers, to the second: `Sun, 06 Nov 1994 08:49:37 GMT`.
 *
 * Written as IMF-fixdate; milliseconds are cut off. Read, with a note, are also the obsolete forms of RFC 850 and
 * asctime, `UTC` or a numeric offset for `GMT`, a wrong weekday and RFC 3339. Anything else is an error, such as
 * 30 February or names of months in another language.
 * @see RFC 4918 section 15.7, RFC 9110 section 5.6.7
 */
export const httpDate: Codec<Date> = {
  decode(element, note) {
    const text = trimSpace(readText(element))
    const fixdate = readHttpDate(text)
    const read = fixdate ?? readIsoDate(text)
    if (read === undefined) throw new InvalidInputError(`expected an HTTP date, found ${quoted(text)}`)
    const departures = fixdate === undefined ? ['an RFC 3339 date', ...read.departures] : read.departures
    for (const departure of departures) note('prop-getlastmodified-syntax', `${quoted(text)}: ${departure}`)
    if (read.weekday !== undefined) note('prop-date-weekday', `${quoted(text)}: ${read.weekday}`)
    return new Date(read.time)
  },
  encode: (value) => [checkedDate(value).toUTCString()], // IMF-fixdate, by ECMA-262 section 21.4.4.43
}
