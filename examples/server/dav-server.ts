/** A WebDAV server of classes 1, 2 and, in memory, `bind` for this machine: no users, no TLS, loopback only. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { element } from 'multistatus'
import { stringifyErrorBody } from 'multistatus/bodies'
import { sendMultistatus } from 'multistatus/node'
import { formatDav, requestErrorCondition, requestErrorStatus, requestLimits } from 'multistatus/request'
import { bind, rebind, unbind } from './bindings.ts'
import { get, makeCollection, put, remove } from './content.ts'
import { copy, move } from './copy-move.ts'
import { type Answer, bodyOf, type Exchange, type Settings } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { lock, unlock } from './locking.ts'
import { Locks } from './locks.ts'
import { placeOf } from './paths.ts'
import { propfind, proppatch } from './properties.ts'
import { hasBindings, type Store } from './store.ts'

type Handler = (exchange: Exchange) => Promise<Answer>

const READING = new Map<string | undefined, Handler>([
  ['GET', get],
  ['HEAD', get],
  ['PROPFIND', propfind],
])
const WRITING = new Map<string | undefined, Handler>([
  ['COPY', copy],
  ['DELETE', remove],
  ['LOCK', lock],
  ['MKCOL', makeCollection],
  ['MOVE', move],
  ['PROPPATCH', proppatch],
  ['UNLOCK', unlock],
])
const WITH_BINDINGS = new Map<string | undefined, Handler>([
  ...WRITING,
  ['BIND', bind],
  ['REBIND', rebind],
  ['UNBIND', unbind],
])

const OPTIONS = { 'MS-Author-Via': 'DAV', 'Content-Length': 0 }

/** Pages of other sites may have a name of their own point to this machine: only these names are ours. */
const HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?$/i

/** What file systems say, in the words of HTTP. */
const FILE_ERRORS = new Map<unknown, number>([
  ['EACCES', 403],
  ['EDQUOT', 507],
  ['ENAMETOOLONG', 414],
  ['ENOENT', 409],
  ['ENOSPC', 507],
  ['EPERM', 403],
  ['EROFS', 403],
])

export function createDavServer(store: Store, options: Partial<Omit<Settings, 'store' | 'locks'>> = {}): Server {
  const defaults = { largestFile: 64 * 1024 * 1024, infiniteDepth: true, mostResponses: 100_000 }
  const settings = { ...defaults, ...options, store, locks: new Locks() }
  const exclusively = queue()
  return createServer(async (request, response) => {
    try {
      await send(await answer(request, settings, exclusively), response)
    } catch (error) {
      await sendError(error, response).catch(() => response.destroy())
    }
  })
}

/** Listens on the loopback interface; gives the URL of the root. */
export async function listen(server: Server, port = 0): Promise<string> {
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port')
  return `http://127.0.0.1:${address.port}/`
}

type Exclusively = <T>(task: () => Promise<T>) => Promise<T>

async function answer(request: IncomingMessage, settings: Settings, exclusively: Exclusively): Promise<Answer> {
  const { method, url = '/', headers } = request
  if (!HOST.test(headers.host ?? '')) throw new HttpError(421)
  const methods = hasBindings(settings.store) ? WITH_BINDINGS : WRITING
  const allow = { Allow: ['OPTIONS', 'PUT', ...READING.keys(), ...methods.keys()].join(', ') }
  if (method === 'OPTIONS') return { status: 200, headers: { ...allow, ...OPTIONS, DAV: classesOf(settings.store) } }
  const base = `http://${headers.host}`
  const { path, slash } = placeOf(url, `${base}/`)
  if (slash && (await isNoCollection(settings.store, path, method))) throw new HttpError(404)
  const exchange = { ...settings, request, base, path, body: new Uint8Array() }
  if (method === 'PUT') return put(exchange, exclusively)
  const reading = READING.get(method)
  const writing = methods.get(method)
  if (reading === undefined && writing === undefined) throw new HttpError(405, [], allow)
  const body = await wholeBody(request)
  if (reading !== undefined) return reading({ ...exchange, body })
  return exclusively(async () => writing?.({ ...exchange, body }) ?? { status: 405 })
}

function classesOf(store: Store): string {
  return formatDav(['1', '2', ...(hasBindings(store) ? ['bind' as const] : [])])
}

/** Files have no slash at their end; a collection that is yet to be made may. */
async function isNoCollection(store: Store, path: readonly string[], method: string | undefined): Promise<boolean> {
  if (path.length === 0) return false
  const resource = await store.find(path)
  return resource === undefined ? method === 'PUT' : !resource.collection
}

async function wholeBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bodyOf(request, requestLimits.bytes)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function send(answered: Answer, response: ServerResponse): Promise<void> {
  if ('responses' in answered) return sendMultistatus(response, answered.responses, answered)
  const { status, headers = {}, body } = answered
  response.writeHead(status, headers)
  if (typeof body === 'object') await pipeline(body, response)
  else response.end(body)
}

async function sendError(error: unknown, response: ServerResponse): Promise<void> {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const { status, headers, conditions } = httpErrorOf(error)
  if (conditions.length === 0) return send({ status, headers }, response)
  const xml = { ...headers, 'Content-Type': 'application/xml; charset=utf-8' }
  await send({ status, headers: xml, body: stringifyErrorBody(conditions) }, response)
}

function httpErrorOf(error: unknown): HttpError {
  if (error instanceof HttpError) return error
  const status = requestErrorStatus(error)
  const condition = requestErrorCondition(error)
  if (status !== undefined) return new HttpError(status, condition === undefined ? [] : [element(condition)])
  const code = error instanceof Error && 'code' in error ? FILE_ERRORS.get(error.code) : undefined
  if (code === undefined) console.error(error)
  return new HttpError(code ?? 500)
}

/** Runs tasks one after the other, so that what one has checked still holds when it writes. */
function queue(): Exclusively {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => {})
    return result
  }
}
