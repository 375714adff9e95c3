import type { Writable } from 'node:stream'

/** The error of an answer whose client did not wait for its end, with the code that Node's streams have for it. */
export function clientLeft(): Error {
  return Object.assign(new Error('the client left before the answer was sent'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
}

/**
 * Waits for something on behalf of a client, but no longer than the client does.
 *
 * A pipeline that waits for its source does not look at its sink: without this a source that never goes on would keep
 * the sender waiting for ever, and whoever could stop the source would not be told.
 *
 * @throws Error with the code `ERR_STREAM_PREMATURE_CLOSE`, as a rejection, when the sink closes first.
 */
export function whileClientWaits<T>(sink: Writable, awaited: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const closed = (): void => {
      // What closed the sink may be the end or the failure that is awaited: then that is on its way and comes first.
      setImmediate(() => reject(clientLeft()))
    }
    sink.once('close', closed)
    awaited.then(resolve, reject).finally(() => sink.off('close', closed))
  })
}
