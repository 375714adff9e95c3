/** A request on its way through the server, and what the handlers of the methods give back. */
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Responses } from 'multistatus'
import { HttpError } from './http-error.ts'
import type { Locks } from './locks.ts'
import type { Path, Resource, Store } from './store.ts'

export interface Settings {
  readonly store: Store
  readonly locks: Locks
  /** The largest file, in bytes. */
  readonly largestFile: number
  /** Whether PROPFIND lists whole trees, and how many responses a listing may have. */
  readonly infiniteDepth: boolean
  readonly mostResponses: number
}

export interface Exchange extends Settings {
  readonly request: IncomingMessage
  /** The URL of the root, without a slash at its end. */
  readonly base: string
  readonly path: Path
  /** The body, except for PUT, which receives its own. */
  readonly body: Uint8Array
}

/** A status with a body, or the responses of a multistatus. */
export type Answer =
  | { readonly status: number; readonly headers?: OutgoingHttpHeaders; readonly body?: string | Readable }
  | { readonly responses: Responses; readonly headers?: Record<string, string> }

/** The value of a header field of which there is one; Node joins those that may stand there twice. */
export function header({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'object' ? value.join(', ') : value
}

/** What the body is called; `fetch` calls every text plain, and curl calls it a form, which then says nothing. */
export function bodyType(request: IncomingMessage): string | undefined {
  const type = header(request, 'content-type')
  return type !== undefined && /^(?:text\/plain|application\/x-www-form-urlencoded)/i.test(type) ? undefined : type
}

export async function existing({ store, path }: Pick<Exchange, 'store' | 'path'>): Promise<Resource> {
  const resource = await store.find(path)
  if (resource === undefined) throw new HttpError(404)
  return resource
}

/** The body in pieces; the connection stays usable for an answer when the body is too large. */
export async function* bodyOf(request: IncomingMessage, most: number): AsyncGenerator<Uint8Array> {
  const tooLarge = new HttpError(413, [], { Connection: 'close' })
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > most) throw tooLarge
    yield chunk
  }
}
