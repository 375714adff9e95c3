import type { Writable } from 'node:stream'
import { clientLeft } from './client-left.ts'
import type { ServerResponseLike } from './server-response-like.ts'

/**
 * Where the body of an answer goes.
 *
 * An `Http2ServerResponse` says `finish` when its client leaves, which a pipeline takes for success, and then waits for a
 * `drain` that never comes. The HTTP/2 stream below it is honest.
 *
 * @throws Error with the code of a stream that closed too early when the client has left: a pipeline into a stream that
 * has closed before may wait forever.
 */
export function bodySink(res: ServerResponseLike): Writable {
  const sink = res.stream ?? res
  if (sink.destroyed) throw clientLeft()
  return sink
}
