import { assertPass } from './assert-pass.ts'
import type { Received } from './received.ts'
import { type ExpectedResponse, toHaveResponse } from './to-have-response.ts'

/**
 * Asserts that a body has a response with an equivalent href, and that it is as described.
 *
 * @throws AssertionError that says what is there instead.
 */
export function assertResponse(body: Received, href: string, expected?: ExpectedResponse): void {
  assertPass('assertResponse', toHaveResponse.call(undefined, body, href, expected))
}
