/** A WebDAV server that streams its answers to PROPFIND: `npx tsx examples/server.ts`. */
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { acceptsBind, parseElement, resolveHref, writeMultistatus } from 'multistatus'
import { list, type Wanted } from './listing.ts'
import { library, type Resource } from './tree.ts'

const DEPTHS = new Map<string, 0 | 1 | 'infinity'>([
  ['0', 0],
  ['1', 1],
  ['infinity', 'infinity'],
])
const METHODS = { Allow: 'OPTIONS, PROPFIND', DAV: '1, bind' }
const XML = { 'Content-Type': 'application/xml; charset=utf-8' }
const LONGEST_REQUEST = 64 * 1024

export function createServer(root: Resource = library): Server {
  return createHttpServer((request, response) => {
    answer(root, request, response).catch((error) => response.destroy(error))
  })
}

/** Listens on the loopback interface; gives the URL of the root. */
export async function listen(server: Server, port = 0): Promise<string> {
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port')
  return `http://127.0.0.1:${address.port}/`
}

async function answer(root: Resource, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  if (request.method === 'OPTIONS') return response.writeHead(200, METHODS).end()
  if (request.method !== 'PROPFIND') return response.writeHead(405, METHODS).end()
  const { segments } = resolveHref(request.url ?? '/')
  const resource = await find(root, segments)
  if (resource === undefined) return response.writeHead(404).end()
  const depth = DEPTHS.get(String(request.headers.depth ?? 'infinity').toLowerCase())
  if (depth === undefined) return response.writeHead(400).end('Depth: expected 0, 1 or infinity')

  let wanted: Wanted
  try {
    wanted = wantedBy(await bodyOf(request))
  } catch (error) {
    return response.writeHead(400, { Connection: 'close' }).end(String(error))
  }
  const responses = list({ resource, segments, depth, wanted, clientAcceptsBind: acceptsBind(request.headers) })
  await pipeline(writeMultistatus(responses), response.writeHead(207, XML))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > LONGEST_REQUEST) throw new Error(`more than ${LONGEST_REQUEST} characters`)
  }
  return body
}

function wantedBy(body: string): Wanted {
  if (body === '') return 'allprop'
  const propfind = parseElement(body)
  if (propfind.child('{DAV:}propname') !== undefined) return 'propname'
  return propfind.child('{DAV:}prop')?.elements.map(({ name }) => name) ?? 'allprop'
}

async function find(root: Resource, segments: readonly string[]): Promise<Resource | undefined> {
  let found: Resource | undefined = root
  for (const segment of segments) {
    const members: Resource['members'] = found?.members ?? []
    found = undefined
    for await (const [name, member] of members) if (name === segment) found ??= member
  }
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await listen(createServer(), 8207))
