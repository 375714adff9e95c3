import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/**
 * A span of time in its parts, whole numbers each: a day has not always 24 hours, so they are not added up.
 * @see RFC 5545 section 3.3.6
 */
export interface Duration {
  readonly negative?: true | undefined
  readonly weeks?: number | undefined
  readonly days?: number | undefined
  readonly hours?: number | undefined
  readonly minutes?: number | undefined
  readonly seconds?: number | undefined
}

const DURATION =
  /^(?<sign>[+-])?P(?:(?<weeks>[0-9]{1,9})W)?(?:(?<days>[0-9]{1,9})D)?(?<time>T(?:(?<hours>[0-9]{1,9})H)?(?:(?<minutes>[0-9]{1,9})M)?(?:(?<seconds>[0-9]{1,9})S)?)?$/

const DATE_PARTS = [
  ['weeks', 'W'],
  ['days', 'D'],
] as const
const TIME_PARTS = [
  ['hours', 'H'],
  ['minutes', 'M'],
  ['seconds', 'S'],
] as const
const PARTS = [...DATE_PARTS, ...TIME_PARTS] as const

/**
 * A duration of iCalendar: `P1W`, `PT15M`, `-P1DT12H`.
 *
 * Read, with a note, are also weeks beside other parts and hours with seconds but no minutes. Months and years, which
 * iCalendar does not have, fractions and a duration without any part are errors.
 * @see RFC 5545 section 3.3.6
 */
export const duration: Codec<Duration> = {
  decode(element, note) {
    const text = trimSpace(readText(element))
    const found = DURATION.exec(text)?.groups
    if (found === undefined || !/[0-9]/.test(text) || found.time === 'T') {
      throw new InvalidInputError(`expected a duration such as PT15M, found ${quoted(text)}`)
    }
    const parts = PARTS.filter(([part]) => found[part] !== undefined)
    const departs = found.hours !== undefined && found.minutes === undefined && found.seconds !== undefined
    if (departs || (found.weeks !== undefined && parts.length > 1)) {
      note('prop-duration-syntax', `${quoted(text)}: parts that do not stand together in iCalendar`)
    }
    const value = Object.fromEntries(parts.map(([part]) => [part, Number(found[part])]))
    return found.sign === '-' ? { negative: true, ...value } : value
  },
  encode(value) {
    const date = DATE_PARTS.map(([part, unit]) => written(value[part], part, unit)).join('')
    const time = TIME_PARTS.map(([part, unit]) => written(value[part], part, unit)).join('')
    if (date + time === '') throw new InvalidInputError('expected a duration with at least one part, got none')
    return [`${value.negative === true ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`]
  },
}

function written(value: number | undefined, part: string, unit: string): string {
  if (value === undefined) return ''
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999) {
    throw new InvalidInputError(`${part}: expected a whole number from 0 to 999999999, got ${shownValue(value)}`)
  }
  return `${value}${unit}`
}
