import { isSuccess } from '../model/lookup.ts'
import type { Place } from '../read/hooks.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRule } from './body-rule.ts'

/** How many different names are remembered; beyond them a name may be told of again. */
const REMEMBERED = 10_000

/** A rule about the names of properties that were found: tells of each that matches where it stands first. */
export function firstListed(
  matches: (name: ClarkName) => boolean,
  tell: (name: ClarkName, place: Place) => void,
): BodyRule {
  const seen = new Set<ClarkName>()
  return {
    response({ propstats }, places) {
      propstats.forEach((propstat, i) => {
        if (!isSuccess(propstat.status)) return
        const { path = '', props = [] } = places.propstats[i] ?? {}
        for (const [name, position] of props) {
          if (seen.has(name)) continue
          if (seen.size < REMEMBERED) seen.add(name)
          if (matches(name)) tell(name, { path: `${path}/prop/${name.slice(name.indexOf('}') + 1)}`, position })
        }
      })
    },
  }
}
