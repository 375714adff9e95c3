import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import {
  type CalendarDataInput,
  type CalendarDataRequest,
  readCalendarData,
  writeCalendarData,
} from './calendar-data.ts'
import { type CompFilter, type CompFilterInput, readCompFilter, writeCompFilter } from './calendar-filter.ts'
import { ChildReader } from './child-reader.ts'
import { directText } from './element-text.ts'
import { caldav } from './namespaces.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type PropRequest, type PropRequestInput, readPropRequest, writeOptionalProps } from './prop-request.ts'
import { requestFault, underCondition } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/**
 * A calendar-query report: what is asked for, of which calendar objects.
 * @see RFC 4791 section 9.5, RFC 7809 section 5
 */
export interface CalendarQuery {
  readonly report: 'calendar-query'
  readonly props: PropRequest | undefined
  /** How calendar data are asked for; `undefined` if they are not. */
  readonly calendarData: CalendarDataRequest | undefined
  /** The condition on the calendar object, which is a `VCALENDAR`. */
  readonly filter: CompFilter
  /** An iCalendar object with the time zone in which dates and floating times count. */
  readonly timezone: string | undefined
  readonly timezoneId: string | undefined
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link CalendarQuery}. */
export interface CalendarQueryInput {
  readonly props?: PropRequestInput | undefined
  readonly calendarData?: CalendarDataInput | undefined
  readonly filter: CompFilterInput
  readonly timezone?: string | undefined
  readonly timezoneId?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a calendar-query report.
 *
 * A filter that cannot be right is answered with 403 and `CALDAV:valid-filter`.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4791 sections 7.8 and 9.5
 */
export function parseCalendarQuery(body: string | Uint8Array, options: RequestParseOptions = {}): CalendarQuery {
  return readCalendarQuery(requireRoot(body, caldav('calendar-query'), options))
}

/** Reads a calendar-query report from its root element. */
export function readCalendarQuery(root: XmlElement): CalendarQuery {
  const children = new ChildReader(root)
  const { props, element: prop } = readPropRequest(children)
  const filter = children.required(caldav('filter'))
  const zone = children.choice(caldav('timezone'), caldav('timezone-id'))
  return {
    report: 'calendar-query',
    props,
    calendarData: readCalendarData(prop),
    filter: underCondition(caldav('valid-filter'), () => readFilter(filter)),
    timezone: zone?.localName === 'timezone' ? directText(zone) : undefined,
    timezoneId: zone?.localName === 'timezone-id' ? trimSpace(directText(zone)) : undefined,
    extensions: children.rest,
  }
}

/**
 * Writes the body of a calendar-query report.
 *
 * @throws InvalidInputError for conditions that exclude each other, and for characters that XML cannot carry.
 * @see RFC 4791 section 9.5
 */
export function stringifyCalendarQuery(input: CalendarQueryInput): string {
  const { props, calendarData, filter, timezone, timezoneId, extensions = [] } = input
  if (timezone !== undefined && timezoneId !== undefined) {
    throw new InvalidInputError('calendar-query: expected one of timezone and timezoneId, got both')
  }
  return stringifyBody(caldav('calendar-query'), [
    ...writeOptionalProps(props, calendarData && writeCalendarData(calendarData)),
    element(caldav('filter'), undefined, [writeCompFilter(filter)]),
    ...(timezone === undefined ? [] : [element(caldav('timezone'), undefined, timezone)]),
    ...(timezoneId === undefined ? [] : [element(caldav('timezone-id'), undefined, timezoneId)]),
    ...extensions,
  ])
}

function readFilter(from: XmlElement): CompFilter {
  const filter = readCompFilter(new ChildReader(from).required(caldav('comp-filter')))
  if (filter.name.toUpperCase() === 'VCALENDAR') return filter
  throw requestFault(`filter: expected a comp-filter for VCALENDAR, found one for ${filter.name.slice(0, 40)}`)
}
