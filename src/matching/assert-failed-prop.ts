import type { PropName } from '../codec/prop.ts'
import type { ClarkName } from '../xml/name.ts'
import { assertPass } from './assert-pass.ts'
import type { Received } from './received.ts'
import { toHaveFailedProp } from './to-have-failed-prop.ts'

/**
 * Asserts that a property of a resource is listed under a status other than 2xx; with a code, that it is this one.
 *
 * @throws AssertionError that says what is there instead.
 */
export function assertFailedProp(body: Received, href: string, prop: PropName | ClarkName, status?: number): void {
  assertPass('assertFailedProp', toHaveFailedProp.call(undefined, body, href, prop, status))
}
