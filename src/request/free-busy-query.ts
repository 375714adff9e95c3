import type { XmlElement } from '../xml/element.ts'
import { ChildReader } from './child-reader.ts'
import { caldav } from './namespaces.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { stringifyBody } from './stringify-body.ts'
import { readTimeRange, type TimeRange, type TimeRangeInput, writeTimeRange } from './time-range.ts'

/**
 * A free-busy-query report; its answer is an iCalendar object, not a multistatus.
 * @see RFC 4791 section 9.11
 */
export interface FreeBusyQuery {
  readonly report: 'free-busy-query'
  readonly timeRange: TimeRange
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link FreeBusyQuery}. */
export interface FreeBusyQueryInput {
  readonly timeRange: TimeRangeInput
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a free-busy-query report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 4791 sections 7.10 and 9.11
 */
export function parseFreeBusyQuery(body: string | Uint8Array, options: RequestParseOptions = {}): FreeBusyQuery {
  return readFreeBusyQuery(requireRoot(body, caldav('free-busy-query'), options))
}

/** Reads a free-busy-query report from its root element. */
export function readFreeBusyQuery(root: XmlElement): FreeBusyQuery {
  const children = new ChildReader(root)
  const timeRange = readTimeRange(children.required(caldav('time-range')))
  return { report: 'free-busy-query', timeRange, extensions: children.rest }
}

/**
 * Writes the body of a free-busy-query report.
 *
 * @throws InvalidInputError for a time range without a start or end, or with its end before its start.
 * @see RFC 4791 section 9.11
 */
export function stringifyFreeBusyQuery({ timeRange, extensions = [] }: FreeBusyQueryInput): string {
  return stringifyBody(caldav('free-busy-query'), [writeTimeRange(timeRange), ...extensions])
}
