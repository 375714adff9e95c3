import type { ResponseElement } from '../model/response-element.ts'
import { BodyParser } from './body-parser.ts'
import { streamingLimits } from './limits.ts'
import type { ReadOptions, Summary } from './options.ts'

/**
 * The synchronous core of all readers: takes chunks, gives the responses they finish.
 *
 * `push` returns the responses that the chunk completed. A fault of the body is thrown by the next call, `push` or
 * `end`, so that the responses before it are never lost. `end` returns the summary; only it says that the body was
 * complete.
 * @see RFC 4918 section 13
 */
export class MultistatusParser {
  readonly #parser: BodyParser

  constructor(options: ReadOptions = {}) {
    this.#parser = new BodyParser(options, streamingLimits)
  }

  /**
   * Takes the next chunk and returns the responses that it finished.
   *
   * @throws XmlSyntaxError, NotMultistatusError, LimitError, or InvalidMultistatusError in strict mode: the fault that
   * the chunk before this one ran into.
   */
  push(chunk: string | Uint8Array): readonly ResponseElement[] {
    return this.#parser.push(chunk)
  }

  /**
   * Ends the body and returns what is known of the whole.
   *
   * @throws like `push`; XmlSyntaxError also when the body is cut short.
   */
  end(): Summary {
    return this.#parser.end()
  }
}
