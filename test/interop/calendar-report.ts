import type { Responses } from 'multistatus'
import { caldavSupportedFilter, supportedReport, validSyncToken } from 'multistatus/conditions'
import { type CompFilter, type FoundResource, parseReport, respondToPropfind } from 'multistatus/request'
import { HttpError } from '../../examples/server/http-error.ts'
import type { CalendarObject } from './calendars.ts'

/** A calendar that a report is about. */
export interface Reported {
  /** Its objects with what is told of each. */
  readonly listed: readonly { readonly object: CalendarObject; readonly resource: FoundResource }[]
  readonly syncToken: string
  /** What an href in the report leads to. */
  find(href: string): FoundResource | undefined
}

/** The responses of a multistatus, and its sync-token if it has one. */
export interface ReportAnswer {
  readonly responses: Responses
  readonly syncToken?: string
}

/**
 * Answers calendar-query, calendar-multiget, and sync-collection of a calendar that never changes.
 *
 * @throws HttpError for other reports, and for filters and parts of data that are more than these tests need.
 * @see RFC 4791 sections 7.8 and 7.9, RFC 6578 section 3.2
 */
export function answerReport(body: Uint8Array, { listed, syncToken, find }: Reported): ReportAnswer {
  const report = parseReport(body)
  switch (report.report) {
    case 'calendar-query':
    case 'calendar-multiget': {
      const { calendarData, props = { kind: 'allprop' } } = report
      if (calendarData?.component !== undefined || calendarData?.expand !== undefined) throw unsupported()
      const found =
        report.report === 'calendar-query'
          ? listed.filter(({ object }) => matches(report.filter, object)).map(({ resource }) => resource)
          : report.hrefs.map((href) => find(href) ?? { href, status: 404 as const })
      return { responses: respondToPropfind(props, found) }
    }
    case 'sync-collection': {
      const since = report.syncToken
      if (since !== undefined && since !== syncToken) throw new HttpError(403, [validSyncToken()])
      const changed = since === undefined ? listed.map(({ resource }) => resource) : []
      return { responses: respondToPropfind({ kind: 'prop', names: report.names }, changed), syncToken }
    }
    default:
      throw unsupported()
  }
}

/** Whether an object, seen as a `VCALENDAR`, has components of these kinds, at these times. */
function matches(filter: CompFilter, object: CalendarObject): boolean {
  refuseMore(filter)
  return filter.components.every((component) => {
    refuseMore(component)
    if (component.components.length > 0) throw new HttpError(403, [caldavSupportedFilter()])
    const { start, end } = component.timeRange ?? {}
    const inTime = (start === undefined || object.start >= start) && (end === undefined || object.start < end)
    return (component.name === object.component && inTime) !== component.isNotDefined
  })
}

function refuseMore({ props, extensions }: CompFilter): void {
  if (props.length + extensions.length > 0) throw new HttpError(403, [caldavSupportedFilter()])
}

function unsupported(): HttpError {
  return new HttpError(403, [supportedReport()])
}
