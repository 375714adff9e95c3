import { type HeaderValue, headerFault, headerInputError, isAbsoluteUri, trimmed } from './header-value.ts'

/**
 * Reads a `Lock-Token` header: the URI of the lock, without its angle brackets; `undefined` for an absent one.
 *
 * @throws InvalidInputError, which is answered with 400, for what is no absolute URI in angle brackets.
 * @see RFC 4918 section 10.5
 */
export function parseLockToken(value: HeaderValue): string | undefined {
  const text = trimmed(value)
  if (text === undefined) return undefined
  const token = text.slice(1, -1)
  if (text.startsWith('<') && text.endsWith('>') && isAbsoluteUri(token)) return token
  throw headerFault('Lock-Token', 'an absolute URI in angle brackets', text)
}

/**
 * Writes a `Lock-Token` header.
 *
 * @throws InvalidInputError for what is no absolute URI.
 * @see RFC 4918 section 10.5
 */
export function formatLockToken(token: string): string {
  if (isAbsoluteUri(token)) return `<${token}>`
  throw headerInputError('Lock-Token', 'an absolute URI without angle brackets', token)
}
