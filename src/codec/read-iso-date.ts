import { offsetMinutes, type ReadDate, timeOf } from './date-math.ts'

const DATE = '(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})'
const TIME = '(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]+))?'

/** date-time of RFC 3339, with a blank for `T`, no offset, and an offset without its colon let through. */
const DATE_TIME = /* @__PURE__ */ new RegExp(`^${DATE}(?<separator>[Tt ])${TIME}(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?$`)

/**
 * Reads an RFC 3339 date-time, or gives `undefined` if it is none.
 *
 * What goes beyond milliseconds is cut off. Departures are a missing offset (read as UTC), an offset without its colon
 * and a blank for the `T`.
 * @see RFC 3339 section 5.6
 */
export function readIsoDate(text: string): ReadDate | undefined {
  const fields = DATE_TIME.exec(text)?.groups
  if (fields === undefined) return undefined
  const { separator, fraction = '', zone } = fields
  const departures: string[] = []
  if (separator === ' ') departures.push('a blank instead of T')
  if (zone === undefined) departures.push('no offset; read as UTC')
  else if (zone.length === 5) departures.push(`the offset ${zone} without a colon`)
  const offset = zone === undefined || zone.length === 1 ? 0 : offsetMinutes(zone)
  if (offset === undefined) return undefined
  const time = timeOf({
    year: Number(fields.year),
    month: Number(fields.month),
    day: Number(fields.day),
    hour: Number(fields.hour),
    minute: Number(fields.minute),
    second: Number(fields.second),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
    offset,
  })
  return time === undefined ? undefined : { time, departures }
}
