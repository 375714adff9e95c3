import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { XmlElement } from '../xml/element.ts'
import { shownName } from './shown.ts'

/**
 * The text of an element that holds nothing else, exactly as it is; attributes do not matter.
 *
 * @throws InvalidInputError when there is a child element.
 */
export function readText(element: XmlElement): string {
  for (const child of element.children) {
    if (typeof child !== 'string') {
      throw new InvalidInputError(`expected text, found element ${shownName(child.name)}`)
    }
  }
  return element.text
}
