import { fullYear, MONTHS, offsetMinutes, type ReadDate, timeOf, WEEKDAYS, weekdayOf } from './date-math.ts'

const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const SHORT_WEEKDAY = '(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const LONG_WEEKDAY = '(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const TIME = '(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})'
const ZONE = '(?<zone>GMT|UTC|[+-][0-9]{4})'

/** IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const IMF_FIXDATE = /* @__PURE__ */ new RegExp(
  `^${SHORT_WEEKDAY}, (?<day>[0-9]{2}) ${MONTH} (?<year>[0-9]{4}) ${TIME} ${ZONE}$`,
)
/** rfc850-date: `Sunday, 06-Nov-94 08:49:37 GMT`. */
const RFC850_DATE = /* @__PURE__ */ new RegExp(
  `^${LONG_WEEKDAY}, (?<day>[0-9]{2})-${MONTH}-(?<year>[0-9]{2}) ${TIME} ${ZONE}$`,
)
/** asctime-date: `Sun Nov  6 08:49:37 1994`. */
const ASCTIME_DATE = /* @__PURE__ */ new RegExp(
  `^${SHORT_WEEKDAY} ${MONTH} (?<day>[0-9]{2}| [0-9]) ${TIME} (?<year>[0-9]{4})$`,
)

const FORMS: readonly { readonly pattern: RegExp; readonly departures: readonly string[] }[] = [
  { pattern: IMF_FIXDATE, departures: [] },
  { pattern: RFC850_DATE, departures: ['the obsolete form of RFC 850'] },
  { pattern: ASCTIME_DATE, departures: ['the obsolete form of asctime'] },
]

/**
 * Reads an HTTP date in any of its three forms, or gives `undefined` if it is none.
 *
 * Departures from IMF-fixdate are the two obsolete forms, `UTC` or a numeric offset instead of `GMT` (jsDAV
 * writes `+0000`, Calypso `-0000`); a weekday that does not belong to the date is told apart.
 * @see RFC 9110 section 5.6.7
 */
export function readHttpDate(text: string): ReadDate | undefined {
  for (const { pattern, departures } of FORMS) {
    const fields = pattern.exec(text)?.groups
    if (fields !== undefined) return readFields(fields, departures)
  }
  return undefined
}

function readFields(fields: Readonly<Record<string, string>>, departures: readonly string[]): ReadDate | undefined {
  const { zone = 'GMT', weekday = '', month: monthName = '', year: digits = '' } = fields
  const year = digits.length === 2 ? fullYear(Number(digits), new Date().getUTCFullYear()) : Number(digits)
  const month = MONTHS.indexOf(monthName) + 1
  const day = Number(fields.day)
  const offset = zone === 'GMT' || zone === 'UTC' ? 0 : offsetMinutes(zone)
  if (offset === undefined) return undefined
  const hour = Number(fields.hour)
  const time = timeOf({ year, month, day, hour, minute: Number(fields.minute), second: Number(fields.second), offset })
  if (time === undefined) return undefined
  const expected = WEEKDAYS[weekdayOf(year, month, day)] ?? ''
  const found = [...departures]
  if (zone !== 'GMT') found.push(`${zone} instead of GMT`)
  if (expected.startsWith(weekday)) return { time, departures: found }
  return { time, departures: found, weekday: `${weekday} for a ${expected}` }
}
