import { isSuccess } from '../model/lookup.ts'
import type { Propstat } from '../model/propstat.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropstatPlaces, ResponsePlaces } from './body-rule.ts'

/** The propstats of a response that tell of properties which were found (2xx), each with where it stands. */
export function* foundPropstats(
  { propstats }: ResponseElement,
  places: ResponsePlaces,
): Generator<readonly [propstat: Propstat, at: PropstatPlaces]> {
  for (const [i, propstat] of propstats.entries()) {
    const at = places.propstats[i]
    if (at !== undefined && isSuccess(propstat.status)) yield [propstat, at]
  }
}

/** Where a property of a propstat stands. */
export function propPlace({ path, position, props }: PropstatPlaces, name: ClarkName): Place {
  return { path: `${path}/prop/${name.slice(name.lastIndexOf('}') + 1)}`, position: props.get(name) ?? position }
}
