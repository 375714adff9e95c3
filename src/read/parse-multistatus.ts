import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { BodyParser } from './body-parser.ts'
import { isBytes } from './bytes.ts'
import { collected } from './collected.ts'
import type { ReadingHooks } from './hooks.ts'
import { collectingLimits } from './limits.ts'
import type { ReadOptions } from './options.ts'

/**
 * Reads a whole multistatus from memory.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short, NotMultistatusError when it is something else,
 * LimitError when it is larger than `limits` allow, InvalidMultistatusError in strict mode.
 * @see RFC 4918 section 13
 */
export function parseMultistatus(body: string | Uint8Array, options: ReadOptions = {}): Multistatus {
  return parseWithHooks(body, options, {})
}

/** {@link parseMultistatus} with what only this package may ask for. */
export function parseWithHooks(body: string | Uint8Array, options: ReadOptions, hooks: ReadingHooks): Multistatus {
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new InvalidInputError(
      'parseMultistatus: expected a string or a Uint8Array; readMultistatus takes streams and a Response',
    )
  }
  const parser = new BodyParser(options, collectingLimits, hooks)
  const responses: readonly ResponseElement[] = parser.push(body)
  return collected(parser.end(), responses)
}
