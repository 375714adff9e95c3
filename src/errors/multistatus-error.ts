/** The literal codes of all errors that this package throws. */
export type ErrorCode =
  | 'xml-syntax'
  | 'not-multistatus'
  | 'invalid-multistatus'
  | 'limit-exceeded'
  | 'prop-unavailable'
  | 'failed-responses'
  | 'invalid-input'

/** Kept as texts: a bundler that makes programs small renames classes. */
const names: Readonly<Record<ErrorCode, string>> = {
  'xml-syntax': 'XmlSyntaxError',
  'not-multistatus': 'NotMultistatusError',
  'invalid-multistatus': 'InvalidMultistatusError',
  'limit-exceeded': 'LimitError',
  'prop-unavailable': 'PropError',
  'failed-responses': 'FailedResponsesError',
  'invalid-input': 'InvalidInputError',
}

const brand = /* @__PURE__ */ Symbol.for('multistatus.error')

/**
 * The base of every error this package throws on purpose.
 *
 * Its brand is a registered symbol, so that `instanceof` and {@link isMultistatusError} also recognise an error that
 * comes from another copy of the package (the CommonJS build beside the ES module build).
 */
export class MultistatusError extends Error {
  /** Set by every subclass; what `instanceof` compares. */
  static readonly code: ErrorCode | undefined = undefined
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
    this.name = names[code]
    Object.defineProperty(this, brand, { value: true })
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isMultistatusError(value) && (this.code === undefined || this.code === value.code)
  }
}

/** Whether a thrown value is an error of this package, whichever copy of the package made it. */
export function isMultistatusError(value: unknown): value is MultistatusError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true // any object may be asked for a symbol
}
