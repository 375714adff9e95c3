import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { shownValue } from './shown.ts'

/** The numbers of a date as written; `month` is 1 to 12, `offset` the minutes that local time is ahead of UTC. */
export interface DateFields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond?: number
  readonly offset?: number
}

/** A date that was read: its time in milliseconds, how its form departs from the one asked for, and a wrong weekday. */
export interface ReadDate {
  readonly time: number
  readonly departures: readonly string[]
  readonly weekday?: string
}

/** The English weekdays, Sunday first as in `Date`; dates are never written in another language. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]
export const MONTHS: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]

/**
 * The time of a date in milliseconds, or `undefined` if no calendar has it.
 *
 * A leap second, which only the last minute of a day in UTC can have, counts as the second before it: `Date` has none.
 */
export function timeOf(fields: DateFields): number | undefined {
  const { year, month, day, hour, minute, second, millisecond = 0, offset = 0 } = fields
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day) // Date.UTC would take the years 0 to 99 for 1900 to 1999
  if (date.getUTCDate() !== day) return undefined
  date.setUTCHours(hour, minute - offset, Math.min(second, 59), millisecond)
  if (second === 60 && (date.getUTCHours() !== 23 || date.getUTCMinutes() !== 59)) return undefined
  return date.getTime()
}

/** The weekday of a date, 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDay()
}

/**
 * The year that two digits mean: in the century of the current year, unless that is more than 50 years ahead.
 * @see RFC 9110 section 5.6.7
 */
export function fullYear(twoDigits: number, currentYear: number): number {
  const year = currentYear - (currentYear % 100) + twoDigits
  return year > currentYear + 50 ? year - 100 : year
}

/** The minutes of an offset such as `+0130` or `-01:30`, or `undefined` if it is out of range. */
export function offsetMinutes(offset: string): number | undefined {
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(-2))
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * A date that can be written, as a `Date` of this realm.
 *
 * @throws InvalidInputError for an invalid `Date`, a year that does not have four digits, and what is no `Date`.
 */
export function checkedDate(value: Date): Date {
  const isDate = Object.prototype.toString.call(value) === '[object Date]' // also one from another realm
  const date = new Date(isDate ? value.getTime() : Number.NaN)
  const year = date.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) {
    const got = isDate ? String(value) : shownValue(value)
    throw new InvalidInputError(`expected a valid Date in the years 0 to 9999, got ${got}`)
  }
  return date
}
