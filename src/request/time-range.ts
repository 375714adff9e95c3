import { checkedDate, timeOf } from '../codec/date-math.ts'
import { quoted } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { attributesBut } from './attributes.ts'
import { caldav } from './namespaces.ts'
import { requestFault } from './request-fault.ts'

/**
 * A span of time, from its start to just before its end; open on a side that is `undefined`, never on both.
 * @see RFC 4791 section 9.9
 */
export interface TimeRange {
  readonly start: Date | undefined
  readonly end: Date | undefined
}

/** A {@link TimeRange} to write. */
export interface TimeRangeInput {
  readonly start?: Date | undefined
  readonly end?: Date | undefined
}

/** A span of time with both ends. */
export interface Period {
  readonly start: Date
  readonly end: Date
}

/** date-time with UTC of RFC 5545 section 3.3.5. */
const UTC = /^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z$/

/** Reads the attributes `start` and `end`, of which one must be there. */
export function readTimeRange(from: XmlElement): TimeRange {
  const start = readUtc(from, 'start')
  const end = readUtc(from, 'end')
  if (start === undefined && end === undefined) {
    throw requestFault(`${from.localName}: expected the attribute start or end, found none`)
  }
  if (start !== undefined && end !== undefined && end <= start) {
    throw requestFault(`${from.localName}: expected an end behind the start`, { status: 422 })
  }
  return { start, end }
}

/** Reads the attributes `start` and `end`, which both must be there. */
export function readPeriod(from: XmlElement): Period {
  const { start, end } = readTimeRange(from)
  if (start !== undefined && end !== undefined) return { start, end }
  throw requestFault(`${from.localName}: expected the attributes start and end, found one`)
}

/** An element with the attributes of a time range; milliseconds are cut off. */
export function writeTimeRange(range: TimeRangeInput, localName = 'time-range'): XmlElement {
  const start = range.start && writeUtc(range.start)
  const end = range.end && writeUtc(range.end)
  if (start === undefined && end === undefined) throw new InvalidInputError(`${localName}: expected a start or an end`)
  if (start !== undefined && end !== undefined && end <= start) {
    throw new InvalidInputError(`${localName}: expected an end behind the start, got ${start} and ${end}`)
  }
  return element(caldav(localName), attributesBut({ start, end }))
}

/** An element with the attributes of a period. */
export function writePeriod(period: Period, localName: string): XmlElement {
  if (period.start !== undefined && period.end !== undefined) return writeTimeRange(period, localName)
  throw new InvalidInputError(`${localName}: expected a start and an end`)
}

function readUtc(from: XmlElement, name: 'start' | 'end'): Date | undefined {
  const text = from.attributes.get(name)
  if (text === undefined) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (UTC.exec(text) ?? []).slice(1).map(Number)
  const time = timeOf({ year, month, day, hour, minute, second })
  if (time !== undefined) return new Date(time)
  const message = `${from.localName}: expected ${name} as a time in UTC such as 20060104T000000Z, found ${quoted(text)}`
  throw requestFault(message, { status: 422 })
}

function writeUtc(date: Date): string {
  return checkedDate(date)
    .toISOString()
    .replace(/\.[0-9]+|[-:]/g, '')
}
