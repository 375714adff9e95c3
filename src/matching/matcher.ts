/** What a matcher answers: the shape that `expect.extend` of jest and vitest takes. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  readonly actual?: unknown
  readonly expected?: unknown
}

/**
 * A failure that `.not` does not turn into a success: of a body that cannot be read nothing is known, not even that
 * something is not in it. `context` is what the runner gives a matcher as `this`; a plain call gives none.
 */
export function failEitherWay(context: unknown, message: string): MatcherResult {
  const isNot = typeof context === 'object' && context !== null && 'isNot' in context && context.isNot === true
  return { pass: isNot, message: () => message }
}
