import type { Relation } from './target.ts'

/**
 * Where a path stands below another, both as decoded segments. Empty segments do not count: a server that joins `/c/` and
 * `/a` to `/c//a` means a member.
 */
export function relationOf(segments: readonly string[], base: readonly string[]): Relation {
  const names = segments.includes('') ? segments.filter((segment) => segment !== '') : segments
  const below = names.length - base.length
  if (below < 0) return 'outside'
  for (let i = base.length - 1; i >= 0; i--) if (names[i] !== base[i]) return 'outside'
  return below === 0 ? 'self' : below === 1 ? 'member' : 'descendant'
}
