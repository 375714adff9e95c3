import type { Comparable } from '../model/same-multistatus.ts'
import { assertPass } from './assert-pass.ts'
import type { Received } from './received.ts'
import { toEqualMultistatus } from './to-equal-multistatus.ts'

/**
 * Asserts that two bodies mean the same, whatever their prefixes, white space and order of properties.
 *
 * @throws AssertionError with a diff of what they mean.
 */
export function assertEqualMultistatus(body: Received, other: Received | Comparable): void {
  assertPass('assertEqualMultistatus', toEqualMultistatus.call(undefined, body, other))
}
