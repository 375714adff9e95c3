import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ResponsePlaces } from './body-rule.ts'
import { propPlace } from './found-props.ts'

/** A property that a response lists under a 2xx status, and where it stands. */
export interface FoundValue {
  readonly value: XmlElement
  readonly place: Place
}

/** The first value of a name in a response; asking for what is not there costs next to nothing. */
export function foundValue(
  { propstats }: ResponseElement,
  places: ResponsePlaces,
  name: ClarkName,
): FoundValue | undefined {
  for (const [i, at] of places.propstats.entries()) {
    const propstat = propstats[i]
    if (!at.props.has(name) || propstat === undefined || !isSuccess(propstat.status)) continue
    const value = propstat.get(name)
    if (value !== undefined) return { value, place: propPlace(at, name) }
  }
  return undefined
}
