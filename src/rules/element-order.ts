import type { Rule } from '../issues/issue.ts'
import type { Role } from '../read/roles.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/**
 * Elements stand in the order in which RFC 4918 lists them. Any other order means the same, so this is advice for
 * servers: some clients read what comes first.
 * @see RFC 4918 section 17
 */
export const elementOrder: Rule = { id: 'element-order', level: 'info' }

/** The order of the children of a multistatus, a response and a propstat. */
const ORDER: readonly Readonly<Partial<Record<Role, number>>>[] = [
  { response: 1, responsedescription: 2, 'sync-token': 3 },
  { href: 1, status: 2, propstat: 2, error: 3, responsedescription: 4, location: 5 },
  { prop: 1, status: 2, error: 3, responsedescription: 4 },
]

/** Compares the rank of each child with those before it. Reported once: who writes one response so writes all so. */
export const checkElementOrder: BodyRuleMaker = (report) => {
  /** The highest rank so far among the children of the open multistatus, response and propstat. */
  const ranks = [0, 0, 0]
  let reported = false
  return {
    open(role, place) {
      if (reported || role === 'property') return
      if (role === 'response') ranks[1] = 0
      else if (role === 'propstat') ranks[2] = 0
      const level = levelOf(place.path)
      const rank = ORDER[level]?.[role]
      const highest = ranks[level]
      if (rank === undefined || highest === undefined) return
      if (rank >= highest) ranks[level] = rank
      else {
        reported = true
        report(elementOrder, { ...place, path: `${place.path}/${role}` }, { element: role })
      }
    },
  }
}

/** 0 below the multistatus, 1 below a response, 2 below a propstat. */
function levelOf(path: string): number {
  return path.includes('/propstat[') ? 2 : path.includes('/response[') ? 1 : 0
}
