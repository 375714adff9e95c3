import type { Rule } from '../issues/issue.ts'
import { lockdiscovery } from '../props/rfc4918.ts'
import { decoded } from './decoded.ts'
import type { PropertyRule } from './property-rule.ts'

/** An exclusive lock is the only lock on a resource, and no token is there twice. @see RFC 4918 sections 6.1 and 9.10.5 */
export const propLockConflict: Rule = { id: 'prop-lock-conflict', level: 'error' }

/** Compares the write locks of one resource; locks of other types may have other rules. */
export const checkLockConflict: PropertyRule = {
  prop: '{DAV:}lockdiscovery',
  rule: propLockConflict,
  *faults(value) {
    if (value.elements.length < 2) return
    const locks = decoded(lockdiscovery, value)?.filter(({ type }) => type === 'write') ?? []
    if (locks.length > 1 && locks.some(({ scope }) => scope === 'exclusive')) yield { locks: locks.length }
    const seen = new Set<string>()
    for (const { token } of locks) {
      if (token !== undefined && seen.has(token)) yield { token: token.slice(0, 120) }
      else if (token !== undefined) seen.add(token)
    }
  },
}
