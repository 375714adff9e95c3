import type { Prop } from '../codec/prop.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { assertPass } from './assert-pass.ts'
import type { Received } from './received.ts'
import { toHaveProp } from './to-have-prop.ts'

/**
 * Asserts that a resource has a property, found under a 2xx status; with a value, that it is this one.
 *
 * With a descriptor the decoded values are compared, with a Clark name the element, or its text if the value is a string.
 *
 * @throws AssertionError that says what is there instead.
 */
export function assertProp(
  body: Received,
  href: string,
  prop: ClarkName,
  ...value: readonly [] | readonly [string | XmlElement]
): void
export function assertProp<T>(
  body: Received,
  href: string,
  prop: Prop<T, never>,
  ...value: readonly [] | readonly [T]
): void
export function assertProp(
  body: Received,
  href: string,
  prop: Prop<unknown, never> | ClarkName,
  ...value: readonly [] | readonly [unknown]
): void {
  assertPass('assertProp', toHaveProp.call(undefined, body, href, prop, ...value))
}
