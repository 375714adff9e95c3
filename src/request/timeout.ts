import { type HeaderValue, headerFault, headerInputError, listMembers } from './header-value.ts'

/** How long a lock is to last: seconds, or as long as the server likes. */
export type LockTimeout = number | 'infinite'

/** The largest number of seconds: DAVTimeOutVal has 32 bits. */
const MOST_SECONDS = 0xffffffff
const EXPECTED = 'Infinite or Second-n with n up to 4294967295'

/**
 * Reads a `Timeout` header: what the client would like, the best first. Empty if it is absent.
 *
 * @throws InvalidInputError, which is answered with 400, for anything but `Second-n` and `Infinite`.
 * @see RFC 4918 section 10.7
 */
export function parseTimeout(value: HeaderValue): readonly LockTimeout[] {
  return listMembers(value).map((member) => {
    const [, digits] = /^second-([0-9]+)$/i.exec(member) ?? []
    if (digits !== undefined && Number(digits) <= MOST_SECONDS) return Number(digits)
    if (member.toLowerCase() === 'infinite') return 'infinite'
    throw headerFault('Timeout', EXPECTED, member)
  })
}

/**
 * Writes a `Timeout` header, or the text of a `DAV:timeout`.
 *
 * @throws InvalidInputError for none at all, and for what is neither a number of seconds nor `'infinite'`.
 * @see RFC 4918 section 10.7
 */
export function formatTimeout(timeouts: LockTimeout | readonly LockTimeout[]): string {
  const list = typeof timeouts === 'object' ? timeouts : [timeouts]
  if (list.length === 0) throw headerInputError('Timeout', EXPECTED, '')
  return list.map(formatOne).join(', ')
}

function formatOne(timeout: LockTimeout): string {
  if (timeout === 'infinite') return 'Infinite'
  if (Number.isInteger(timeout) && timeout >= 0 && timeout <= MOST_SECONDS) return `Second-${timeout}`
  throw headerInputError('Timeout', `'infinite' or seconds up to ${MOST_SECONDS}`, timeout)
}
