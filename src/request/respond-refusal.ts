import type { FailurePropstatStatus } from '../status/codes.ts'
import { checkStatus } from '../write/check-entry.ts'
import type { ErrorInput } from '../write/response-input.ts'

/** What may be said with a refusal. */
export interface RefusalOptions {
  /** The pre- or postconditions that failed. */
  readonly error?: ErrorInput | undefined
  /** A text for people. */
  readonly description?: string | undefined
}

const brand = /* @__PURE__ */ Symbol.for('multistatus.refusal')

/**
 * Why a property is not told or not changed; make it with {@link refuseProp}, and return or throw it.
 *
 * An error, so that it can come from deep within a store; it is answered, not reported.
 */
export class PropRefusal extends Error {
  readonly status: FailurePropstatStatus
  readonly error: ErrorInput | undefined
  readonly description: string | undefined

  constructor(status: FailurePropstatStatus, { error, description }: RefusalOptions = {}) {
    super(description ?? `refused with ${status}`)
    checkStatus(status, 'propstat', 'refuseProp')
    this.name = 'PropRefusal'
    this.status = status
    this.error = error
    this.description = description
    Object.defineProperty(this, brand, { value: true })
  }
}

/**
 * Makes the refusal of one property: 401 or 403 for one that may not be read, 403, 409, 422 or 507 for one that cannot
 * be changed. Properties refused with the same object share a propstat.
 *
 * @throws InvalidInputError for a status that can never stand in a propstat.
 * @see RFC 4918 sections 9.1.2 and 9.2.1
 */
export function refuseProp(status: FailurePropstatStatus, options: RefusalOptions = {}): PropRefusal {
  return new PropRefusal(status, options)
}

/** Whether a value is a refusal, also one of another copy of this package. */
export function isRefusal(value: unknown): value is PropRefusal {
  return typeof value === 'object' && value !== null && brand in value
}
