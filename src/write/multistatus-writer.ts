import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { illegalCharacterIndex, replaceIllegalCharacters } from '../xml/characters.ts'
import { type Doubt, escapeAttribute, escapeText } from '../xml/escape.ts'
import type { BodyEnd, WriteOptions } from './options.ts'
import { type Prefixes, rootPrefixes } from './prefixes.ts'
import type { ResponseInput } from './response-input.ts'
import { atRoot, writeElement } from './write-element.ts'
import { type ResponseContext, writeResponse } from './write-response.ts'

/**
 * The synchronous core of all writers, the mirror of `MultistatusParser`: each call returns the text it adds.
 *
 * `start` once, `push` for each response, `end` once. A response is written whole or not at all: when `push` throws,
 * nothing of that response has been returned and the next may follow.
 * @see RFC 4918 section 13
 */
export class MultistatusWriter {
  #options: WriteOptions = {}
  #prefixes: Prefixes = rootPrefixes([])
  #state: 'new' | 'started' | 'ended' = 'new'
  #count = 0
  /** Whether the response at hand may hold something that XML cannot carry, and its href. */
  readonly #doubt: Doubt = { doubtful: false }
  #href = ''
  #context: ResponseContext = this.#makeContext()

  /** Begins the body: the XML declaration and the start tag of the root. */
  start(options: WriteOptions = {}): string {
    if (this.#state !== 'new') throw new InvalidInputError('start: a writer writes one body')
    this.#state = 'started'
    this.#options = options
    this.#prefixes = rootPrefixes(options.namespaces ?? [])
    this.#context = this.#makeContext()
    let root = '<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus'
    for (const [prefix, namespace] of this.#prefixes.entries) root += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`
    return `${root}>`
  }

  /**
   * Writes one response.
   *
   * @throws InvalidInputError when it breaks the RFC or holds characters that XML cannot carry, unless the options say
   * what to do then.
   */
  push(response: ResponseInput): string {
    this.#mustBeStarted('push')
    this.#count++
    const text = this.#write(response)
    const illegal = this.#illegalIn(text)
    if (illegal < 0) return `\n${text}`
    const { illegalCharacters = 'throw' } = this.#options
    if (illegalCharacters === 'replace') return `\n${replaceIllegalCharacters(text)}`
    const error = illegalCharacterError(response, text, illegal)
    if (illegalCharacters === 'throw') throw error
    const other = illegalCharacters(response, error)
    if (other === undefined) return ''
    const otherText = this.#write(other)
    const still = this.#illegalIn(otherText)
    if (still >= 0) throw illegalCharacterError(other, otherText, still)
    return `\n${otherText}`
  }

  /** Ends the body: what stands behind the responses, and the end tag of the root. */
  end(last: BodyEnd = {}): string {
    this.#mustBeStarted('end')
    const { syncToken, description, extensions = [] } = last
    let text =
      description === undefined ? '' : `\n<D:responsedescription>${escapeText(description)}</D:responsedescription>`
    if (syncToken !== undefined) text += `\n<D:sync-token>${escapeText(syncToken)}</D:sync-token>`
    for (const extension of extensions) text += `\n${writeElement(extension, this.#context.around)}`
    const illegal = illegalCharacterIndex(text)
    if (illegal >= 0) throw new InvalidInputError(`behind the responses: ${illegalCharacter(text, illegal)}`)
    this.#state = 'ended'
    return `${text}\n</D:multistatus>\n`
  }

  #mustBeStarted(call: string): void {
    if (this.#state === 'new') throw new InvalidInputError(`${call}: call start() first`)
    if (this.#state === 'ended') throw new InvalidInputError(`${call}: the body has ended`)
  }

  #write(response: ResponseInput): string {
    this.#doubt.doubtful = false
    this.#href = response.hrefs[0] ?? ''
    return writeResponse(response, this.#context)
  }

  /** The index of the first character of a response that XML cannot carry, or -1. */
  #illegalIn(text: string): number {
    return this.#doubt.doubtful ? illegalCharacterIndex(text) : -1
  }

  #makeContext(): ResponseContext {
    return {
      around: atRoot(this.#prefixes, this.#doubt),
      keepInvalid: this.#options.invalid === 'keep',
      statuses: new Map(),
      onFinding: (finding) => {
        this.#options.onIssue?.({ ...finding, path: `/multistatus/response[${this.#count}]`, href: this.#href })
      },
    }
  }
}

function illegalCharacterError(response: ResponseInput, text: string, index: number): InvalidInputError {
  const href = visible((response.hrefs[0] ?? '').slice(0, 100))
  return new InvalidInputError(
    `${href}: ${illegalCharacter(text, index)}; the option illegalCharacters says what to do`,
  )
}

function illegalCharacter(text: string, index: number): string {
  const unit = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  return `the character U+${unit} cannot stand in XML, near ${JSON.stringify(visible(text.slice(Math.max(0, index - 40), index + 10)))}`
}
