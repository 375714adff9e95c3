import type { AsyncBodyEnd, WriteOptions } from './options.ts'
import { type Responses, writeMultistatus } from './write-multistatus.ts'

/**
 * A body as a web stream of UTF-8 bytes, made as fast as it is read.
 *
 * An error of the source errors the stream; cancelling the stream ends the source.
 */
export function multistatusStream(
  responses: Responses,
  options: WriteOptions & AsyncBodyEnd = {},
): ReadableStream<Uint8Array> {
  return streamOf(writeMultistatus(responses, options))
}

/** The pieces of a generator as a stream of bytes; `first` was taken from it before. */
export function streamOf(
  pieces: AsyncGenerator<string, void, undefined>,
  first?: IteratorResult<string, void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let taken = first
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = taken ?? (await pieces.next())
        taken = undefined
        if (done === true) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}
