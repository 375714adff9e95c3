import { pipeline } from 'node:stream/promises'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { AsyncBodyEnd, WriteOptions } from '../write/options.ts'
import type { HttpOptions } from '../write/to-http-response.ts'
import { type Responses, writeMultistatus } from '../write/write-multistatus.ts'
import { bodySink } from './body-sink.ts'
import { whileClientWaits } from './client-left.ts'
import { endToEndHeaders } from './end-to-end-headers.ts'
import type { ServerResponseLike } from './server-response-like.ts'

/**
 * Answers with a 207, written while the responses come and no faster than the client reads.
 *
 * Asks for the first response before anything is sent: an error up to there rejects with the answer untouched
 * (`headersSent` is false), so that it can still become another status. A later error destroys the connection, or the
 * stream of HTTP/2, without closing the root, and rejects. Resolves when the body has been handed over whole.
 *
 * When the client leaves, it rejects at once with the code `ERR_STREAM_PREMATURE_CLOSE`, and ends the source. Nothing can
 * end a generator that waits for something itself: what it waits for may be called off after the rejection.
 *
 * The reason phrase is left to Node: HTTP/2 has none.
 *
 * @throws InvalidInputError, as a rejection, for an answer that was begun before or a header about the connection.
 * @see RFC 4918 section 13
 */
export async function sendMultistatus(
  res: ServerResponseLike,
  responses: Responses,
  options: WriteOptions & AsyncBodyEnd & HttpOptions = {},
): Promise<void> {
  if (res.headersSent) throw new InvalidInputError('sendMultistatus: expected an answer that has not been begun')
  const fields = endToEndHeaders(options.headers)
  const sink = bodySink(res)
  const pieces = writeMultistatus(responses, options)
  try {
    const first = await whileClientWaits(sink, pieces.next())
    bodySink(res) // again: it may have closed meanwhile
    for (const [name, value] of fields) res.setHeader(name, value)
    res.writeHead(207)
    await whileClientWaits(sink, pipeline(beginningWith(first, pieces), sink))
  } catch (error) {
    pieces.return().catch(() => {}) // the error that ended the body is the one to tell
    throw error
  }
}

type Pieces = AsyncGenerator<string, void, undefined>

async function* beginningWith(first: IteratorResult<string, void>, rest: Pieces): Pieces {
  if (first.done === true) return
  yield first.value
  yield* rest
}
