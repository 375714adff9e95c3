import { InvalidInputError } from '../errors/invalid-input-error.ts'

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
  } else if (source instanceof ArrayBuffer) yield new Uint8Array(source)
  else if (ArrayBuffer.isView(source))
    yield source as Uint8Array // the one view that Source names
  else yield* pulled(pullerOf(source), signal)
}

/** One way to ask for the next chunk and to stop asking. */
interface Puller {
  next(): Promise<IteratorResult<unknown, unknown>> | IteratorResult<unknown, unknown>
  cancel(reason: unknown): unknown
}

function pullerOf(source: ReadableStream<Chunk> | AsyncIterable<Chunk> | Iterable<Chunk>): Puller {
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
  if (iterator === undefined) {
    throw new InvalidInputError('expected a string, bytes, a fetch Response, a stream or an iterable of chunks')
  }
  return { next: () => iterator.next(), cancel: () => iterator.return?.() }
}

async function* pulled(puller: Puller, signal: AbortSignal | undefined): AsyncGenerator<Chunk, void, undefined> {
  const aborted = signal === undefined ? undefined : abortOf(signal)
  let open = true
  try {
    for (;;) {
      const next = puller.next()
      const result = await (aborted === undefined ? next : Promise.race([next, aborted.promise]))
      if (result.done === true) {
        open = false
        return
      }
      if (typeof result.value !== 'string' && !ArrayBuffer.isView(result.value)) {
        throw new InvalidInputError(`expected chunks of strings or bytes, got ${describe(result.value)}`)
      }
      yield result.value as Chunk // just checked
    }
  } catch (error) {
    if (signal?.aborted !== true && !(error instanceof InvalidInputError)) open = false // the source itself failed
    throw error
  } finally {
    aborted?.dispose()
    // Not awaited: a source that hangs must not hang its reader, and its complaints about the end have no hearer left.
    if (open) void Promise.resolve(puller.cancel(signal?.reason)).catch(() => {})
  }
}

function describe(value: unknown): string {
  return value === null ? 'null' : typeof value === 'object' ? value.constructor.name : typeof value
}

/** A promise that rejects with the reason of a signal. */
function abortOf(signal: AbortSignal): { promise: Promise<never>; dispose: () => void } {
  let dispose = (): void => {}
  const promise = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    dispose = () => signal.removeEventListener('abort', abort)
  })
  promise.catch(() => {}) // it may lose every race
  return { promise, dispose }
}
