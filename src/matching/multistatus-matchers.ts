import type { Prop, PropName } from '../codec/prop.ts'
import type { Comparable } from '../model/same-multistatus.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Received } from './received.ts'
import type { ToBeValidOptions } from './to-be-valid-multistatus.ts'
import type { ExpectedResponse } from './to-have-response.ts'

/**
 * The matchers as methods of an assertion, `R` being what they return: to be merged into the types of a test runner.
 * `multistatus/vitest` does it for vitest.
 */
export interface MultistatusMatchers<R> {
  /** Expects no issue of level `error`, or of the `level` of the options and those above it. */
  toBeValidMultistatus(options?: ToBeValidOptions): R
  /** Expects a response with an equivalent href that is as described. */
  toHaveResponse(href: string, expected?: ExpectedResponse): R
  /** Expects a property that was found, with this value if one is given. */
  toHaveProp(href: string, prop: ClarkName, value?: string | XmlElement): R
  toHaveProp<T>(href: string, prop: Prop<T, never>, value?: T): R
  /** Expects a property that failed, with this code if one is given. */
  toHaveFailedProp(href: string, prop: PropName | ClarkName, status?: number): R
  /** Expects a body that means the same. */
  toEqualMultistatus(other: Received | Comparable): R
}
