import { MultistatusWriter } from './multistatus-writer.ts'
import { namespacesOf } from './namespaces-of.ts'
import type { LateBodyEnd, WriteOptions } from './options.ts'
import type { ResponseInput } from './response-input.ts'

/** Responses with what stands behind them, as a reader gives them. */
export interface MultistatusInput extends LateBodyEnd {
  readonly responses: Iterable<ResponseInput>
}

/**
 * Writes a whole body in memory.
 *
 * Takes the responses, or a `Multistatus` that was read or has its shape; what the options say of the end wins.
 *
 * @throws InvalidInputError for what can never stand in a multistatus.
 * @see RFC 4918 section 13
 */
export function stringifyMultistatus(
  body: Iterable<ResponseInput> | MultistatusInput,
  options: WriteOptions & LateBodyEnd = {},
): string {
  const input: MultistatusInput = 'responses' in body ? body : { responses: body }
  const writer = new MultistatusWriter()
  const iterator = input.responses[Symbol.iterator]()
  let next = iterator.next()
  let text = writer.start({ namespaces: namespacesOf(next.done === true ? undefined : next.value), ...options })
  for (; next.done !== true; next = iterator.next()) text += writer.push(next.value)
  const { syncToken = input.syncToken, description = input.description, extensions = input.extensions } = options
  return text + writer.end({ syncToken: called(syncToken), description: called(description), extensions })
}

function called<T>(value: T | (() => T)): T {
  return typeof value === 'function' ? (value as () => T)() : value // no part of the end is a function itself
}
