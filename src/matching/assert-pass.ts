import { AssertionError } from './assertion-error.ts'
import type { MatcherResult } from './matcher.ts'

/** Throws what a matcher says, unless it passes. */
export function assertPass(operator: string, { pass, message, actual, expected }: MatcherResult): void {
  if (!pass) throw new AssertionError(message(), { actual, expected, operator })
}
