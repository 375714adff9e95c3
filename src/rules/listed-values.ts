import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ResponsePlaces } from './body-rule.ts'
import { foundPropstats, propPlace } from './found-props.ts'

/** The properties of a response that were found and hold more than white space, where only names are meant. */
export function listedValues(response: ResponseElement, places: ResponsePlaces): readonly ListedValue[] {
  return [...foundPropstats(response, places)].flatMap(([{ props }, at]) =>
    [...props].filter(hasContent).map(({ name }) => ({ name, place: propPlace(at, name) })),
  )
}

/** A property with a value, and where it stands. */
export interface ListedValue {
  readonly name: string
  readonly place: Place
}

function hasContent({ children }: XmlElement): boolean {
  return children.some((child) => typeof child !== 'string' || /[^ \t\r\n]/.test(child))
}
