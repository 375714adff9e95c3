import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMultistatusError } from 'multistatus'
import {
  parseDepth,
  parseMkcalendar,
  parseMkcol,
  parsePropertyUpdate,
  parsePropfind,
  parseReport,
} from 'multistatus/request'
import type { HttpMessage, ValidateContext } from 'multistatus/validate'

/** A request to a server and its answer, as recorded. */
export interface Exchange {
  readonly name: string
  readonly message: HttpMessage
  readonly context: ValidateContext
}

/** What stands beside a recorded body. */
interface Recorded {
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: string | null
  }
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>> }
}

/** The header fields that make a request depend on a state. */
const CONDITIONS = ['If', 'If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since', 'Overwrite']

/** The exchanges that lie in a folder, by name. */
export function exchangesIn(folder: string): readonly Exchange[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.xml'.length)
      const stem = join(folder, name)
      const recorded: Recorded = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) // written by the recorder
      const message = { ...recorded.response, body: readFileSync(`${stem}.xml`) }
      return { name, message, context: contextOf(recorded) }
    })
}

/** What is known of a request; a body that our own reader of requests refuses is not known. */
function contextOf({ request: { method, path, headers, body }, response }: Recorded): ValidateContext {
  const field = (name: string): string | undefined => headers[name]
  return {
    method,
    requestUri: /^https?:/.test(path) ? path : `http://${field('Host')}${path}`,
    depth: unlessRefused(() => parseDepth(field('Depth'))),
    destination: field('Destination'),
    bind: /\bbind\b/i.test(field('DAV') ?? ''),
    conditional: CONDITIONS.some((name) => field(name) !== undefined),
    request: unlessRefused(() => requestBody(method, body ?? '')),
    prefer: field('Prefer') ?? '',
    acl: /\baccess-control\b/.test(response.headers.DAV ?? '') ? true : undefined,
  }
}

function requestBody(method: string, body: string): ValidateContext['request'] {
  if (method === 'PROPFIND') return parsePropfind(body)
  if (method === 'PROPPATCH') return parsePropertyUpdate(body)
  if (method === 'MKCOL') return body === '' ? undefined : parseMkcol(body)
  if (method === 'MKCALENDAR') return body === '' ? undefined : parseMkcalendar(body)
  return method === 'REPORT' ? parseReport(body) : undefined
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}
