/** GET, HEAD, PUT, MKCOL and DELETE. */
import { extname } from 'node:path'
import { endLostLocks } from './coverage.ts'
import { type Answer, bodyOf, type Exchange, existing, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { hrefOf } from './paths.ts'
import { checkConditions, lockedMembers, requireTokens } from './preconditions.ts'
import type { Path, Resource } from './store.ts'

const TYPES = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.jpg', 'image/jpeg'],
  ['.json', 'application/json'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.txt', 'text/plain'],
  ['.xml', 'application/xml'],
])

export function contentType(path: Path): string {
  return TYPES.get(extname(path.at(-1) ?? '').toLowerCase()) ?? 'application/octet-stream'
}

/** The content of a file; of a collection the URLs of its members, one a line. */
export async function get(exchange: Exchange): Promise<Answer> {
  const { request, store, path } = exchange
  const resource = await existing(exchange)
  await checkConditions(exchange)
  const body = resource.collection ? await memberList(exchange) : undefined
  const headers = {
    'Content-Type': resource.collection ? 'text/plain; charset=utf-8' : contentType(path),
    'Content-Length': body === undefined ? resource.size : Buffer.byteLength(body),
    'Last-Modified': resource.modified.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    ...(resource.collection ? {} : { ETag: resource.etag }),
  }
  if (request.method === 'HEAD') return { status: 200, headers }
  return { status: 200, headers, body: body ?? (await store.read(path)) }
}

async function memberList({ store, path }: Exchange): Promise<string> {
  const names = [...(await store.members(path))].sort()
  return names.map((name) => `${hrefOf([...path, name], false)}\n`).join('')
}

/** Receives the body before anything is checked, so that nothing waits for it; see dav-server.ts. */
export async function put(exchange: Exchange, exclusively: <T>(task: () => Promise<T>) => Promise<T>): Promise<Answer> {
  const { request, store, largestFile, path } = exchange
  if (header(request, 'content-range') !== undefined) throw new HttpError(400)
  const upload = await store.receive(bodyOf(request, largestFile))
  try {
    return await exclusively(async () => {
      const before = await store.find(path)
      const tokens = await checkConditions(exchange)
      if (before?.collection) throw new HttpError(405)
      await requireTokens(exchange, tokens, changedBy(path, before))
      await requireParent(exchange, path)
      await upload.commit(path)
      const after = await existing(exchange)
      return { status: before === undefined ? 201 : 204, headers: { ETag: after.etag } }
    })
  } finally {
    await upload.discard()
  }
}

export async function makeCollection(exchange: Exchange): Promise<Answer> {
  const { store, path, body } = exchange
  if (body.length > 0) throw new HttpError(415)
  const tokens = await checkConditions(exchange)
  if ((await store.find(path)) !== undefined) throw new HttpError(405)
  await requireTokens(exchange, tokens, changedBy(path, undefined))
  await requireParent(exchange, path)
  await store.makeCollection(path)
  return { status: 201 }
}

export async function remove(exchange: Exchange): Promise<Answer> {
  const { store, path, request } = exchange
  const resource = await existing(exchange)
  if (path.length === 0) throw new HttpError(403)
  if (resource.collection && (header(request, 'depth') ?? 'infinity').toLowerCase() !== 'infinity')
    throw new HttpError(400)
  const tokens = await checkConditions(exchange)
  await requireTokens(exchange, tokens, changedBy(path, undefined))
  const locked = await lockedMembers(exchange, tokens, path)
  if (locked !== undefined) return locked
  await store.remove(path)
  await endLostLocks(exchange)
  return { status: 204 }
}

/** What writing to a path changes: the resource, and its collection if a name comes or goes. */
export function changedBy(path: Path, before: Resource | undefined): readonly Path[] {
  return before === undefined ? [path, path.slice(0, -1)] : [path]
}

export async function requireParent({ store }: Exchange, path: Path): Promise<void> {
  const parent = await store.find(path.slice(0, -1))
  if (!parent?.collection) throw new HttpError(409)
}
