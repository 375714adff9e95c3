import type { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Finding } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ResponseInput } from './response-input.ts'

/** Something discouraged that was written all the same; `path` leads to the response, `href` is its first href. */
export interface WriteIssue extends Finding {
  readonly path: string
  readonly href: string
}

/** What becomes of a response with characters that XML cannot carry; see {@link WriteOptions}. */
export type IllegalCharacters =
  | 'throw'
  | 'replace'
  | ((response: ResponseInput, error: InvalidInputError) => ResponseInput | undefined)

/** How a body is written. */
export interface WriteOptions {
  /**
   * What to do with a response that holds characters which XML cannot carry: throw an `InvalidInputError` (the default),
   * replace them by U+FFFD, or ask for another response, or none, in its place. Nothing of it has been written then.
   */
  readonly illegalCharacters?: IllegalCharacters | undefined
  /** What to do with a response that breaks the RFC: throw (the default), or write it as it was read. */
  readonly invalid?: 'throw' | 'keep' | undefined
  /** Namespaces to declare on the root besides `DAV:`. */
  readonly namespaces?: Iterable<string> | undefined
  /** Hears of statuses that are discouraged where they stand. */
  readonly onIssue?: ((issue: WriteIssue) => void) | undefined
}

/** What stands behind the responses. */
export interface BodyEnd {
  readonly syncToken?: string | undefined
  readonly description?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

type OrFunction<T> = T | (() => T)

/** {@link BodyEnd} whose parts may be functions, called when the last response has been written. */
export interface LateBodyEnd {
  readonly syncToken?: OrFunction<string | undefined>
  readonly description?: OrFunction<string | undefined>
  readonly extensions?: readonly XmlElement[] | undefined
}

/** {@link LateBodyEnd} whose functions may be asynchronous. */
export interface AsyncBodyEnd {
  readonly syncToken?: OrFunction<string | undefined> | (() => Promise<string | undefined>)
  readonly description?: OrFunction<string | undefined> | (() => Promise<string | undefined>)
  readonly extensions?: readonly XmlElement[] | undefined
}
