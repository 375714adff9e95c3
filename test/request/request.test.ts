import * as dav from 'multistatus/dav'
import {
  parseDepth,
  parseDestination,
  parseIf,
  parseLockInfo,
  parsePropfind,
  parseReport,
  requestErrorCondition,
  requestErrorStatus,
  stringifyCalendarMultiget,
  stringifyPropfind,
} from 'multistatus/request'
import { describe, expect, it } from 'vitest'

/** What a server makes of a request: a line that says what it understood, or the status of its refusal. */
function answer(method: string, headers: Headers, body: string): string {
  try {
    switch (method) {
      case 'PROPFIND': {
        const propfind = parsePropfind(body, { contentType: headers.get('content-type') })
        return `${propfind.kind} ${parseDepth(headers.get('depth')) ?? 'infinity'}`
      }
      case 'REPORT':
        return parseReport(body).report
      case 'LOCK':
        return parseLockInfo(body)?.scope ?? `refresh ${parseIf(headers.get('if'))?.length ?? 0}`
      default:
        return parseDestination(headers.get('destination'), 'http://localhost/a')?.name ?? 'nowhere'
    }
  } catch (error) {
    const status = requestErrorStatus(error)
    if (status === undefined) throw error
    return `${status} ${requestErrorCondition(error) ?? ''}`.trim()
  }
}

describe('the door for requests', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['PROPFIND', { Depth: '1' }, stringifyPropfind([dav.getetag]), 'prop 1'],
    ['PROPFIND', {}, '', 'allprop infinity'],
    ['PROPFIND', { Depth: '2' }, '', '400'],
    ['PROPFIND', { 'Content-Type': 'application/json' }, '{}', '415'],
    ['PROPFIND', {}, '<!DOCTYPE a><a/>', '403 {DAV:}no-external-entities'],
    ['REPORT', {}, stringifyCalendarMultiget({ props: [dav.getetag], hrefs: ['/a.ics'] }), 'calendar-multiget'],
    ['REPORT', {}, '', '400'],
    ['LOCK', { If: '(<urn:a>)' }, '', 'refresh 1'],
    ['LOCK', {}, '<lockinfo xmlns="urn:x"/>', '422'],
    ['COPY', { Destination: '/b/c.txt' }, '', 'c.txt'],
    ['COPY', { Destination: '/b/../../c' }, '', '400'],
    ['COPY', {}, '', 'nowhere'],
  ])('lets a server answer %s %j', (method, headers, body, expected) => {
    expect(answer(method, new Headers(headers), body)).toBe(expected)
  })
})
