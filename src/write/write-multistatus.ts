import { MultistatusWriter } from './multistatus-writer.ts'
import { namespacesOf } from './namespaces-of.ts'
import type { AsyncBodyEnd, WriteOptions } from './options.ts'
import type { ResponseInput } from './response-input.ts'

/** Responses to write, from memory or as they come. */
export type Responses = Iterable<ResponseInput> | AsyncIterable<ResponseInput>

/** How many UTF-16 units are gathered before they are handed on. */
const GATHERED = 32 * 1024

/** How many turns of the microtask queue a source may take that still counts as ready. */
const READY_TURNS = 16

/**
 * Writes a body in pieces, as the consumer asks for them.
 *
 * A piece is handed on after the first response, when 32 Ki units are gathered, and whenever the next response is not
 * ready. Nothing comes before the first response is there. The root is closed only when the source has ended: an error
 * of the source is thrown in the consumer and leaves a body that no reader takes for whole. A consumer that leaves early
 * ends the source.
 * @see RFC 4918 section 13
 */
export async function* writeMultistatus(
  responses: Responses,
  options: WriteOptions & AsyncBodyEnd = {},
): AsyncGenerator<string, void, undefined> {
  const iterator = Symbol.asyncIterator in responses ? responses[Symbol.asyncIterator]() : responses[Symbol.iterator]()
  let open = true
  try {
    let next = await iterator.next()
    const writer = new MultistatusWriter()
    let text = writer.start({ namespaces: namespacesOf(next.done === true ? undefined : next.value), ...options })
    let flush = true
    while (next.done !== true) {
      text += writer.push(next.value)
      if (flush || text.length >= GATHERED) {
        flush = false
        const piece = text
        text = ''
        yield piece
      }
      const pending = iterator.next()
      if (text !== '' && pending instanceof Promise && !(await isReady(pending))) {
        const piece = text
        text = ''
        yield piece
      }
      next = await pending
    }
    open = false
    const { syncToken, description, extensions } = options
    yield text + writer.end({ syncToken: await called(syncToken), description: await called(description), extensions })
  } catch (error) {
    if (open) await endSource(iterator)
    open = false
    throw error
  } finally {
    if (open) await iterator.return?.()
  }
}

/** Ends a source after an error, which is what the consumer is told; a second one has no hearer. */
async function endSource(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.()
  } catch {}
}

/** Whether a promise settles without waiting for anything but other microtasks. */
async function isReady(pending: Promise<unknown>): Promise<boolean> {
  let settled = false
  const settle = (): void => {
    settled = true
  }
  pending.then(settle, settle)
  for (let turn = 0; turn < READY_TURNS && !settled; turn++) await undefined
  return settled
}

type Late = string | undefined

function called(value: Late | (() => Late) | (() => Promise<Late>)): Late | Promise<Late> {
  return typeof value === 'function' ? value() : value
}
