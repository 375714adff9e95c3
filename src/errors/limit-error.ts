import { MultistatusError } from './multistatus-error.ts'

/**
 * The body is larger than a limit allows; the message says how to raise it.
 *
 * `limit` is the key of the `limits` option, `value` the limit that was passed.
 */
export class LimitError extends MultistatusError {
  static override readonly code = 'limit-exceeded'
  declare readonly code: 'limit-exceeded'
  readonly limit: string
  readonly value: number

  constructor(limit: string, value: number, what: string) {
    super(
      'limit-exceeded',
      `${what}: more than ${value}; raise it with { limits: { ${limit}: … } } if the source is trusted`,
    )
    this.limit = limit
    this.value = value
  }
}
