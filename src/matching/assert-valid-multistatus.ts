import { assertPass } from './assert-pass.ts'
import type { Received } from './received.ts'
import { type ToBeValidOptions, toBeValidMultistatus } from './to-be-valid-multistatus.ts'

/**
 * Asserts that a body breaks no rule of the RFCs: without an issue of level `error`, or of the `level` of the options and
 * those above it.
 *
 * @throws AssertionError with a report of the issues.
 */
export function assertValidMultistatus(body: Received, options?: ToBeValidOptions): void {
  assertPass('assertValidMultistatus', toBeValidMultistatus.call(undefined, body, options))
}
