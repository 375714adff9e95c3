/** The class of a status code, by its first digit. */
export type StatusClass = 'informational' | 'successful' | 'redirection' | 'client-error' | 'server-error'

const CLASSES = ['informational', 'successful', 'redirection', 'client-error', 'server-error'] as const

/**
 * The class of a status code, registered or not; `undefined` outside 100 to 599.
 *
 * @see RFC 9110 section 15
 */
export function statusClass(code: number): StatusClass | undefined {
  return Number.isInteger(code) ? CLASSES[Math.floor(code / 100) - 1] : undefined
}
