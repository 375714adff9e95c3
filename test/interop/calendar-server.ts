/** A CalDAV server whose objects can only be read; of its calendars, clients can change title and colour. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { formatHref, resolveHref } from 'multistatus'
import * as caldav from 'multistatus/caldav'
import { cannotModifyProtectedProperty } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { sendMultistatus } from 'multistatus/node'
import {
  type FoundResource,
  formatDav,
  parseDepth,
  parsePropertyUpdate,
  parsePropfind,
  refuseProp,
  requestErrorStatus,
  respondToPropfind,
  respondToProppatch,
} from 'multistatus/request'
import { calendarColor, getctag } from 'multistatus/vendor'
import { HttpError } from '../../examples/server/http-error.ts'
import { answerReport } from './calendar-report.ts'
import type { Calendar, CalendarObject } from './calendars.ts'

const PRINCIPAL = formatHref(['principals', 'zoë & co'], { collection: true })
const HOME = ['calendars of zoë']
const CHANGEABLE: readonly string[] = [dav.displayname.name, calendarColor.name]

export function createCalendarServer(calendars: readonly Calendar[]): Server {
  return createServer(async (request, response) => {
    try {
      await answer(request, response, calendars)
    } catch (error) {
      const status = error instanceof HttpError ? error.status : requestErrorStatus(error)
      if (status === undefined) console.error(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(status ?? 500).end()
    }
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  calendars: readonly Calendar[],
): Promise<void> {
  const { method, url = '/', headers } = request
  const body = Buffer.concat(await request.toArray())
  const { segments } = resolveHref(url)
  const path = segments.filter((name) => name !== '')
  const resource = find(calendars, path)
  if (method === 'OPTIONS') return void response.writeHead(200, { DAV: formatDav(['1', 'calendar-access']) }).end()
  if (path.join('/') === '.well-known/caldav') return void response.writeHead(301, { Location: '/' }).end()
  if (resource === undefined) return void response.writeHead(404).end()
  if (method === 'PROPFIND') {
    const depth = parseDepth(headers.depth?.toString()) ?? 'infinity'
    return sendMultistatus(response, respondToPropfind(parsePropfind(body), [resource], { depth }))
  }
  const calendar = path.length >= 2 ? calendars.find(({ name }) => name === path[1]) : undefined
  if (method === 'REPORT' && calendar !== undefined) {
    const { responses, ...end } = answerReport(body, {
      listed: calendar.objects.map((object) => ({ object, resource: objectResource(calendar, object) })),
      syncToken: syncTokenOf(calendar),
      find: (href) => find(calendars, resolveHref(href, url).segments),
    })
    return sendMultistatus(response, responses, end)
  }
  if (method === 'PROPPATCH' && calendar !== undefined && path.length === 2) {
    return sendMultistatus(response, [await change(calendar, body)])
  }
  const object = path.length === 3 ? calendar?.objects.find(({ file }) => file === path[2]) : undefined
  if (method !== 'GET' || object === undefined) return void response.writeHead(405).end()
  response.writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8', ETag: etagOf(object) }).end(object.data)
}

/** What is at a path: root, principal, home, calendars and their objects. */
function find(calendars: readonly Calendar[], path: readonly string[]): FoundResource | undefined {
  const [, name, file] = path
  if (path.length === 0) return collection([], [])
  if (formatHref(path, { collection: true }) === PRINCIPAL) {
    return collection(path, [
      dav.displayname('Zoë & Co.'),
      caldav.calendarHomeSet([formatHref(HOME, { collection: true })]),
    ])
  }
  if (path[0] !== HOME[0]) return undefined
  if (path.length === 1) {
    return { ...collection(path, []), members: () => calendars.map((calendar) => calendarResource(calendar)) }
  }
  const calendar = calendars.find((each) => each.name === name)
  if (calendar === undefined || path.length === 2) return calendar && calendarResource(calendar)
  const object = path.length === 3 ? calendar.objects.find((each) => each.file === file) : undefined
  return object && objectResource(calendar, object)
}

type Props = Extract<FoundResource['props'], Iterable<unknown>>

function collection(segments: readonly string[], props: Props): FoundResource {
  const common = [dav.resourcetype([dav.collection]), dav.currentUserPrincipal({ href: PRINCIPAL })]
  return { segments, collection: true, props: [...common, ...props] }
}

function calendarResource(calendar: Calendar): FoundResource {
  const { name, component, objects, props } = calendar
  const own = [
    ...props.values(),
    dav.resourcetype([dav.collection, caldav.calendar]),
    dav.supportedReportSet([
      '{urn:ietf:params:xml:ns:caldav}calendar-query',
      '{urn:ietf:params:xml:ns:caldav}calendar-multiget',
      '{DAV:}sync-collection',
    ]),
    caldav.supportedCalendarComponentSet([component]),
    getctag(syncTokenOf(calendar)),
    dav.syncToken(syncTokenOf(calendar)),
  ]
  const members = (): readonly FoundResource[] => objects.map((object) => objectResource(calendar, object))
  return { ...collection([...HOME, name], own), members }
}

function objectResource({ name }: Calendar, object: CalendarObject): FoundResource {
  return {
    segments: [...HOME, name, object.file],
    props: [
      dav.resourcetype([]),
      dav.getetag(etagOf(object)),
      dav.getcontenttype('text/calendar; charset=utf-8'),
      dav.getcontentlength(Buffer.byteLength(object.data)),
      caldav.calendarData(object.data),
    ],
  }
}

async function change({ name, props }: Calendar, body: Uint8Array): ReturnType<typeof respondToProppatch> {
  return respondToProppatch(parsePropertyUpdate(body), formatHref([...HOME, name], { collection: true }), {
    check: ({ set, remove }) =>
      CHANGEABLE.includes(set?.name ?? remove ?? '')
        ? undefined
        : refuseProp(403, { error: cannotModifyProtectedProperty() }),
    commit(changes) {
      for (const { set, remove } of changes) {
        if (set === undefined) props.delete(remove)
        else props.set(set.name, set)
      }
    },
  })
}

function syncTokenOf({ objects }: Calendar): string {
  return `urn:x-sync:${createHash('sha256').update(objects.map(etagOf).join()).digest('hex')}`
}

function etagOf({ data }: CalendarObject): string {
  return `"${createHash('sha256').update(data).digest('hex').slice(0, 16)}"`
}
