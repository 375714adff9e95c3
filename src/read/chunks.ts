import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { isBytes, kindOf } from './bytes.ts'

/** A piece of a body. */
export type Chunk = string | Uint8Array

/** What a fetch Response looks like, whoever made its class. */
export interface HttpResponseLike {
  readonly body: ReadableStream<Uint8Array> | AsyncIterable<Chunk> | null
  readonly headers: { get(name: string): string | null }
  readonly status?: number
  readonly url?: string
  readonly bodyUsed?: boolean
}

/** Where a body can be read from. A Node stream is an async iterable. */
export type Source =
  | Chunk
  | ArrayBuffer
  | HttpResponseLike
  | ReadableStream<Chunk>
  | AsyncIterable<Chunk>
  | Iterable<Chunk>

/** Strings in memory are handed on in pieces of this many units, so that responses come while they are read. */
const PIECE = 64 * 1024

/** Whether a value looks like a fetch Response; a framework may have replaced the class. */
export function isHttpResponse(source: unknown): source is HttpResponseLike {
  if (typeof source !== 'object' || source === null || !('body' in source) || !('headers' in source)) return false
  const { headers } = source
  return typeof headers === 'object' && headers !== null && 'get' in headers && typeof headers.get === 'function'
}

/** The chunks of a source; leaving the loop cancels it. */
export async function* chunksOf(
  source: Source,
  signal: AbortSignal | undefined,
): AsyncGenerator<Chunk, void, undefined> {
  signal?.throwIfAborted()
  if (isHttpResponse(source)) {
    if (source.bodyUsed === true) throw new InvalidInputError('the body of the Response has been read before')
    if (source.body !== null) yield* chunksOf(source.body, signal)
  } else if (typeof source === 'string') {
    for (let i = 0; i < source.length; i += PIECE) yield source.slice(i, i + PIECE)
  } else if (isArrayBuffer(source)) yield new Uint8Array(source)
  else if (isBytes(source)) yield source
  else yield* pulled(pullerOf(source), signal)
}

function isArrayBuffer(source: Source): source is ArrayBuffer {
  return Object.prototype.toString.call(source) === '[object ArrayBuffer]' // of whatever realm
}

/** One way to ask for the next chunk and to stop asking. */
interface Puller {
  next(): Promise<IteratorResult<unknown, unknown>> | IteratorResult<unknown, unknown>
  cancel(reason: unknown): unknown
}

function pullerOf(source: ReadableStream<Chunk> | AsyncIterable<Chunk> | Iterable<Chunk>): Puller {
  if (typeof source !== 'object' || source === null) throw noSource(source)
  if ('getReader' in source && typeof source.getReader === 'function') {
    const reader = source.getReader()
    return { next: () => reader.read() as Promise<IteratorResult<unknown>>, cancel: (reason) => reader.cancel(reason) } // a read result is an iterator result
  }
  const iterator =
    Symbol.asyncIterator in source
      ? source[Symbol.asyncIterator]()
      : Symbol.iterator in source
        ? source[Symbol.iterator]()
        : undefined
  if (iterator === undefined) throw noSource(source)
  return {
    next: () => iterator.next(),
    cancel: () => {
      // The iterator of a Node stream that stalls would end only behind its next chunk; this ends the stream now.
      if ('destroy' in source && typeof source.destroy === 'function') source.destroy()
      return iterator.return?.()
    },
  }
}

function noSource(found: unknown): InvalidInputError {
  return new InvalidInputError(
    `expected a string, bytes, a fetch Response, a stream or an iterable of chunks, got ${kindOf(found)}`,
  )
}

async function* pulled(puller: Puller, signal: AbortSignal | undefined): AsyncGenerator<Chunk, void, undefined> {
  let open = true
  try {
    for (;;) {
      signal?.throwIfAborted() // a source that is always ready would never lose against the signal
      const next = puller.next()
      const { done, value } = await (signal === undefined ? next : unlessAborted(next, signal))
      if (done === true) {
        open = false
        return
      }
      if (typeof value !== 'string' && !isBytes(value)) {
        throw new InvalidInputError(`expected chunks of strings or bytes, got ${kindOf(value)}`)
      }
      yield value
    }
  } catch (error) {
    if (signal?.aborted !== true && !(error instanceof InvalidInputError)) open = false // the source itself failed
    throw error
  } finally {
    if (open) void cancelled(puller, signal?.reason)
  }
}

/** Cancels; nobody waits: a source that hangs must not hang its reader, and its complaints have no hearer left. */
async function cancelled(puller: Puller, reason: unknown): Promise<void> {
  try {
    await puller.cancel(reason)
  } catch {}
}

/**
 * What a promise gives, unless the signal comes first. `Promise.race` with one promise for the signal would keep every
 * chunk alive until the signal is: here nothing stays behind.
 */
function unlessAborted<T>(next: Promise<T> | T, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    Promise.resolve(next)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}
