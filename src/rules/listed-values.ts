import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ResponsePlaces } from './body-rule.ts'

/** The properties of a response that were found and hold more than white space, where only names are meant. */
export function listedValues({ propstats }: ResponseElement, places: ResponsePlaces): readonly ListedValue[] {
  return propstats.flatMap((propstat, i) => {
    if (!isSuccess(propstat.status)) return []
    const { path = '', props = new Map() } = places.propstats[i] ?? {}
    return [...propstat.props].filter(hasContent).map(({ name, localName }) => ({
      name,
      place: { path: `${path}/prop/${localName}`, position: props.get(name) ?? places.position },
    }))
  })
}

/** A property with a value, and where it stands. */
export interface ListedValue {
  readonly name: string
  readonly place: Place
}

function hasContent({ children }: XmlElement): boolean {
  return children.some((child) => typeof child !== 'string' || /[^ \t\r\n]/.test(child))
}
