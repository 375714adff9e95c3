import { MultistatusError } from './multistatus-error.ts'

/** What the caller handed in can never stand in a multistatus body, or is no valid argument; the message says why. */
export class InvalidInputError extends MultistatusError {
  static override readonly code = 'invalid-input'
  declare readonly code: 'invalid-input'

  constructor(message: string, options?: { cause?: unknown }) {
    super('invalid-input', message, options)
  }
}
