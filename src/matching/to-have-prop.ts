import type { Prop } from '../codec/prop.ts'
import { clarkNameOf } from '../codec/prop.ts'
import type { Lookup } from '../model/lookup.ts'
import { isElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { failEitherWay, type MatcherResult } from './matcher.ts'
import { type Received, readReceived } from './received.ts'
import { sameValue } from './same-value.ts'
import { shownHrefs, shownResponse, shownStatus, shownText, shownValue } from './shown.ts'

/**
 * Expects that a resource has a property, found under a 2xx status; with a value, that it is this one.
 *
 * With a descriptor the decoded values are compared. With a Clark name the element is, or its text if the value is a
 * string. Asymmetric matchers may stand in the value.
 */
export function toHaveProp(
  this: unknown,
  received: Received,
  href: string,
  prop: Prop<unknown, never> | ClarkName,
  ...value: readonly [] | readonly [unknown]
): MatcherResult
export function toHaveProp(
  this: unknown,
  received: unknown,
  href: string,
  prop: Prop<unknown, never> | ClarkName,
  ...value: readonly unknown[]
): MatcherResult {
  const read = readReceived(received)
  if ('failure' in read) return failEitherWay(this, read.failure)
  const { multistatus } = read
  const what = `${clarkNameOf(prop)} of ${shownText(href)}`
  const response = multistatus.find(href)
  if (response === undefined) {
    return {
      pass: false,
      message: () => `expected ${what}, but there is no response for it; ${shownHrefs(multistatus)}`,
    }
  }
  const found: Lookup<unknown> = response.lookup(prop as ClarkName) // both overloads of lookup are one function
  if (found.state !== 'found') {
    return { pass: false, message: () => `expected ${what}, but ${reasonOf(found)}; ${shownResponse(response)}` }
  }
  if (value.length === 0) return { pass: true, message: () => `expected no ${what}, found ${shownValue(found.value)}` }
  const [expected] = value
  const actual = typeof expected === 'string' && isElement(found.value) ? found.value.text : found.value
  const pass = sameValue(actual, expected)
  const message = `expected ${what} ${pass ? 'not ' : ''}to be ${shownValue(expected)}`
  return { pass, message: () => (pass ? message : `${message}, found ${shownValue(actual)}`), actual, expected }
}

function reasonOf(found: Exclude<Lookup<unknown>, { readonly state: 'found' }>): string {
  switch (found.state) {
    case 'absent':
      return 'it is not listed'
    case 'invalid':
      return `its value cannot be read: ${found.cause instanceof Error ? shownText(found.cause.message) : 'unknown cause'}`
    case 'failed':
      return `${found.scope === 'response' ? 'the whole resource' : 'it'} failed with the status ${shownStatus(found.status)}`
  }
}
