import type { Place } from '../read/hooks.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRule } from './body-rule.ts'
import { foundPropstats, propPlace } from './found-props.ts'

/** How many different names are remembered; beyond them a name may be told of again. */
const REMEMBERED = 10_000

/** A rule about the names of properties that were found: tells of each that matches where it stands first. */
export function firstListed(
  matches: (name: ClarkName) => boolean,
  tell: (name: ClarkName, place: Place) => void,
): BodyRule {
  const seen = new Set<ClarkName>()
  return {
    response(response, places) {
      for (const [, at] of foundPropstats(response, places)) {
        for (const name of at.props.keys()) {
          if (seen.has(name)) continue
          if (seen.size < REMEMBERED) seen.add(name)
          if (matches(name)) tell(name, propPlace(at, name))
        }
      }
    },
  }
}
