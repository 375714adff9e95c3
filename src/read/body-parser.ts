import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { type TextSink, XmlInput } from '../xml/input.ts'
import { withDefaults } from '../xml/limits.ts'
import { Scanner } from '../xml/scanner.ts'
import { outermostScope } from '../xml/scope.ts'
import { declaredEncoding } from '../xml/xml-declaration.ts'
import { isBytes, kindOf } from './bytes.ts'
import { davGrammar } from './dav-grammar.ts'
import { defaultLearned } from './default-learned.ts'
import type { ReadingHooks } from './hooks.ts'
import type { Limits } from './limits.ts'
import { NotMultistatusError } from './not-multistatus-error.ts'
import type { ReadOptions, Summary } from './options.ts'
import { Reading } from './reading.ts'
import { encodingFinding } from './xml-encoding.ts'

/** How much of the beginning of a body is kept for the message when it is no multistatus. */
const BEGINNING = 200

/**
 * Bytes are decoded in pieces of this many: where a piece holds no character beyond U+00FF its string takes one byte a
 * unit, which all that follows goes through faster.
 */
const PIECE = 32 * 1024

/** What `MultistatusParser` is for callers outside, with the limits and hooks that only this package chooses. */
export class BodyParser {
  readonly #reading: Reading
  readonly #input: XmlInput
  readonly #limits: Limits
  #units = 0
  #beginning = ''
  /** What bytes are decoded from. */
  #encoding: string | undefined
  #failed = false
  #failure: unknown
  #ended = false

  constructor(options: ReadOptions, defaults: Limits, hooks: ReadingHooks = {}) {
    this.#limits = withDefaults(defaults, options.limits)
    this.#reading = new Reading(options, this.#limits, hooks)
    this.#reading.encodingFinding = () =>
      this.#encoding === undefined ? undefined : encodingFinding(this.#encoding, declaredEncoding(this.#beginning))
    const { learn: learned = defaultLearned } = options
    const scanner = new Scanner(davGrammar, this.#reading, { scope: outermostScope(), limits: this.#limits, learned })
    this.#reading.scanner = scanner
    this.#input = new XmlInput(this.#listenerTo(scanner), options.contentType)
  }

  /** Takes the next chunk and returns the responses that it finished; throws what the chunk before ran into. */
  push(chunk: string | Uint8Array): readonly ResponseElement[] {
    if (typeof chunk !== 'string' && !isBytes(chunk)) {
      throw new InvalidInputError(`push: expected a string or bytes, got ${kindOf(chunk)}`)
    }
    if (this.#failed) throw this.#failure
    if (this.#ended) throw new InvalidInputError('push: the parser has ended; make a new one for the next body')
    try {
      this.#units += chunk.length
      if (this.#units > this.#limits.bytes) throw new LimitError('bytes', this.#limits.bytes, 'units in the body')
      if (typeof chunk === 'string') this.#input.push(chunk)
      else for (let i = 0; i < chunk.length; i += PIECE) this.#input.push(chunk.subarray(i, i + PIECE))
    } catch (error) {
      this.#fail(error)
    }
    return this.#reading.finished.splice(0)
  }

  /** Ends the body and returns what is known of the whole. */
  end(): Summary {
    if (this.#failed) throw this.#failure
    this.#ended = true
    try {
      this.#input.end()
    } catch (error) {
      this.#fail(error)
    }
    if (this.#failed) throw this.#failure
    const { conditions, count, truncated, syncToken, description, extensions = [], log } = this.#reading
    if (conditions !== undefined) throw this.#notMultistatus({ root: '{DAV:}error', conditions })
    const issues = log.kept
    return { complete: true, count, truncated, syncToken, description, extensions, issues, issueCount: log.count }
  }

  /** A scanner that keeps the first characters it is given, whatever they were decoded from. */
  #listenerTo(scanner: TextSink): TextSink {
    return {
      begin: (unit, skipped, encoding) => {
        this.#encoding = encoding
        scanner.begin(unit, skipped)
      },
      push: (text, inputLength, feeds) => {
        if (this.#beginning.length < BEGINNING) this.#beginning += text.slice(0, BEGINNING - this.#beginning.length)
        scanner.push(text, inputLength, feeds)
      },
      end: () => scanner.end(),
      failAtEnd: (kind, reason) => scanner.failAtEnd(kind, reason),
    }
  }

  #fail(error: unknown): void {
    this.#failed = true
    this.#failure = error
    if (this.#reading.rootSeen) return
    if (error instanceof NotMultistatusError) {
      this.#failure = new NotMultistatusError({
        ...error,
        httpStatus: error.httpStatus,
        root: error.root,
        beginning: this.#beginning,
      })
    } else if (error instanceof XmlSyntaxError && !this.#beginsLikeXml(error)) {
      this.#failure = this.#notMultistatus({ root: undefined }, error)
    }
  }

  /** Whether a body with a fault before its root is meant to be XML; one of which nothing could be decoded may be. */
  #beginsLikeXml(error: XmlSyntaxError): boolean {
    if (error.kind === 'encoding' && this.#beginning === '') return true
    return /^[ \t\r\n]*<(?!!doctype\s+html|html\b)/i.test(this.#beginning)
  }

  #notMultistatus(
    found: Pick<NotMultistatusError, 'root'> & Partial<Pick<NotMultistatusError, 'conditions'>>,
    cause?: unknown,
  ): NotMultistatusError {
    const { httpStatus } = this.#reading.options
    return new NotMultistatusError({ ...found, httpStatus, beginning: this.#beginning }, { cause })
  }
}
