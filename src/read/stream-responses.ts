import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { BodyParser } from './body-parser.ts'
import { chunksOf, isHttpResponse, type Source } from './chunks.ts'
import { type Limits, streamingLimits } from './limits.ts'
import type { ReadOptions, Summary } from './options.ts'

/**
 * The responses of a body as they arrive; one loop goes over them.
 *
 * `summary` is there after the loop has reached the end of the body, and only then: a loop that was left early, or a
 * body that is cut short (which throws in the loop, after the responses that were complete), never has one.
 */
export class ResponseStream implements AsyncIterable<ResponseElement> {
  readonly #source: Source
  readonly #options: ReadOptions
  readonly #limits: Limits
  #started = false
  #summary: Summary | undefined

  constructor(source: Source, options: ReadOptions, limits: Limits) {
    this.#source = source
    this.#options = optionsFor(source, options)
    this.#limits = limits
  }

  /** What is known of the whole body; `undefined` unless the loop has reached its end. */
  get summary(): Summary | undefined {
    return this.#summary
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ResponseElement, void, undefined> {
    if (this.#started) throw new InvalidInputError('the stream has been read before')
    this.#started = true
    const parser = new BodyParser(this.#options, this.#limits)
    const { signal } = this.#options
    for await (const chunk of chunksOf(this.#source, signal)) {
      for (const response of parser.push(chunk)) {
        signal?.throwIfAborted()
        yield response
      }
    }
    signal?.throwIfAborted()
    this.#summary = parser.end()
  }
}

/** The options with what a fetch Response says of its body, unless the caller has said it. */
function optionsFor(source: Source, options: ReadOptions): ReadOptions {
  if (!isHttpResponse(source)) return options
  return {
    ...options,
    base: options.base ?? (source.url === '' ? undefined : source.url),
    contentType: options.contentType ?? source.headers.get('content-type') ?? undefined,
    httpStatus: options.httpStatus ?? source.status,
  }
}

/**
 * Reads a body one response at a time, holding no more than it must.
 *
 * Takes a fetch Response (of any HTTP status: the root element decides), a web or Node stream, a string, bytes, or an
 * iterable of chunks. Leaving the loop cancels the source. The loop throws what {@link parseMultistatus} throws, after
 * the responses that were complete; an aborted `signal` throws its reason.
 */
export function streamResponses(source: Source, options: ReadOptions = {}): ResponseStream {
  return new ResponseStream(source, options, streamingLimits)
}
