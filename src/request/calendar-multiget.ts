import type { XmlElement } from '../xml/element.ts'
import {
  type CalendarDataInput,
  type CalendarDataRequest,
  readCalendarData,
  writeCalendarData,
} from './calendar-data.ts'
import { ChildReader } from './child-reader.ts'
import { readHrefText } from './element-text.ts'
import { writeMultiget } from './multiget.ts'
import { caldav } from './namespaces.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type PropRequest, type PropRequestInput, readPropRequest } from './prop-request.ts'

/**
 * A calendar-multiget report: what is asked for, of these calendar objects.
 * @see RFC 4791 section 9.10
 */
export interface CalendarMultiget {
  readonly report: 'calendar-multiget'
  readonly props: PropRequest | undefined
  /** How calendar data are asked for; `undefined` if they are not. */
  readonly calendarData: CalendarDataRequest | undefined
  /** As the client wrote them; `resolveHref` resolves them. */
  readonly hrefs: readonly string[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link CalendarMultiget}. */
export interface CalendarMultigetInput {
  readonly props?: PropRequestInput | undefined
  readonly calendarData?: CalendarDataInput | undefined
  readonly hrefs: Iterable<string>
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a calendar-multiget report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4791 sections 7.9 and 9.10
 */
export function parseCalendarMultiget(body: string | Uint8Array, options: RequestParseOptions = {}): CalendarMultiget {
  return readCalendarMultiget(requireRoot(body, caldav('calendar-multiget'), options))
}

/** Reads a calendar-multiget report from its root element. */
export function readCalendarMultiget(root: XmlElement): CalendarMultiget {
  const children = new ChildReader(root)
  const { props, element } = readPropRequest(children)
  const hrefs = children.some('{DAV:}href').map(readHrefText)
  const calendarData = readCalendarData(element)
  return { report: 'calendar-multiget', props, calendarData, hrefs, extensions: children.rest }
}

/**
 * Writes the body of a calendar-multiget report.
 *
 * Hrefs are written as they are: as the server sent them.
 *
 * @throws InvalidInputError for no href at all, for an empty one, and for characters that XML cannot carry.
 * @see RFC 4791 section 9.10
 */
export function stringifyCalendarMultiget(input: CalendarMultigetInput): string {
  const { calendarData } = input
  return writeMultiget(caldav('calendar-multiget'), input, calendarData && writeCalendarData(calendarData))
}
