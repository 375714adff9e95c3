import { type HeaderValue, headerFault, headerInputError, trimmed } from './header-value.ts'

/**
 * Reads an `Overwrite` header: whether a COPY or MOVE may replace what is at its destination. It may if it is absent.
 *
 * @throws InvalidInputError, which is answered with 400, for anything but `T` and `F`.
 * @see RFC 4918 section 10.6
 */
export function parseOverwrite(value: HeaderValue): boolean {
  const text = trimmed(value) ?? 'T'
  if (text === 'T' || text === 't') return true
  if (text === 'F' || text === 'f') return false
  throw headerFault('Overwrite', 'T or F', text)
}

/**
 * Writes an `Overwrite` header.
 *
 * @throws InvalidInputError for what is no boolean.
 * @see RFC 4918 section 10.6
 */
export function formatOverwrite(overwrite: boolean): 'T' | 'F' {
  if (typeof overwrite !== 'boolean') throw headerInputError('Overwrite', 'true or false', overwrite)
  return overwrite ? 'T' : 'F'
}
