import { type Comparable, sameMultistatus } from '../model/same-multistatus.ts'
import { lineDiff } from './line-diff.ts'
import { failEitherWay, type MatcherResult } from './matcher.ts'
import { readableLines } from './readable-lines.ts'
import { isBody, isReport, type Received, readReceived } from './received.ts'
import { shownText } from './shown.ts'

/**
 * Expects that two bodies mean the same: blind to prefixes, white space between elements, reason phrases, and the order
 * of propstats and properties. The order of responses counts.
 *
 * The other one may also be a list of responses, as the constructors make them.
 */
export function toEqualMultistatus(this: unknown, received: Received, other: Received | Comparable): MatcherResult
export function toEqualMultistatus(this: unknown, received: unknown, other: Received | Comparable): MatcherResult {
  const read = readReceived(received)
  if ('failure' in read) return failEitherWay(this, read.failure)
  const expected = isBody(other) || isReport(other) ? readReceived(other) : { multistatus: other }
  if ('failure' in expected) return failEitherWay(this, `the expected body: ${expected.failure}`)
  if (typeof expected.multistatus !== 'object' || expected.multistatus === null) {
    return failEitherWay(this, 'the expected body: expected a multistatus body, a Multistatus, a Report or responses')
  }
  const pass = sameMultistatus(read.multistatus, expected.multistatus)
  return {
    pass,
    message: () =>
      pass ? 'expected bodies that do not mean the same' : differing(expected.multistatus, read.multistatus),
  }
}

function differing(expected: Comparable, found: Comparable): string {
  const diff = lineDiff(readableLines(expected), readableLines(found))
  const shown = diff.split('\n').map(shownText).join('\n')
  return `expected bodies that mean the same\n\n- expected\n+ received\n\n${shown}`
}
