import { streamOf } from './multistatus-stream.ts'
import type { AsyncBodyEnd, WriteOptions } from './options.ts'
import { type Responses, writeMultistatus } from './write-multistatus.ts'

/** The media type of a body: RFC 4918 section 8.2 prefers it to `text/xml`. */
export const MULTISTATUS_CONTENT_TYPE = 'application/xml; charset=utf-8'

/** What goes with the body. */
export interface HttpOptions {
  /** Further header fields; a `Content-Type` among them replaces ours. */
  readonly headers?: HeadersInit | undefined
}

/**
 * A fetch Response with the status 207 and a body that is written while it is sent.
 *
 * Asks for the first response of the source before it resolves, so that an error up to there rejects and can still
 * become another status. A later error aborts the body.
 * @see RFC 4918 section 13
 */
export async function toHttpResponse(
  responses: Responses,
  options: WriteOptions & AsyncBodyEnd & HttpOptions = {},
): Promise<Response> {
  const pieces = writeMultistatus(responses, options)
  const first = await pieces.next()
  const headers = new Headers(options.headers)
  if (!headers.has('Content-Type')) headers.set('Content-Type', MULTISTATUS_CONTENT_TYPE)
  const body = streamOf(pieces, first) as ReadableStream<Uint8Array<ArrayBuffer>> // what an encoder makes is not shared
  return new Response(body, { status: 207, statusText: 'Multi-Status', headers })
}
