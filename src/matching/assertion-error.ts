/**
 * What an assertion throws: an `Error` with the name and the fields by which test runners know their own, so that they
 * show `actual` and `expected` side by side where there are two values to compare.
 */
export class AssertionError extends Error {
  override readonly name = 'AssertionError'
  /** As `node:assert` has it; runners look for it. */
  readonly code = 'ERR_ASSERTION'
  readonly generatedMessage = false
  readonly actual: unknown
  readonly expected: unknown
  /** The assertion that failed, `assertProp` for example. */
  readonly operator: string

  constructor(message: string, fields: Pick<AssertionError, 'actual' | 'expected' | 'operator'>) {
    super(message)
    this.actual = fields.actual
    this.expected = fields.expected
    this.operator = fields.operator
  }
}
