import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * A `DAV:error` element: the pre- and postconditions that failed.
 *
 * @see RFC 4918 section 14.5 and section 16
 */
export class ErrorElement {
  readonly conditions: readonly XmlElement[]

  constructor(conditions: readonly XmlElement[]) {
    this.conditions = conditions
  }

  /** Whether a condition is among them, given in Clark notation or as a descriptor. */
  has(name: ClarkName | { readonly name: ClarkName }): boolean {
    return this.get(name) !== undefined
  }

  /** The first condition of a name. */
  get(name: ClarkName | { readonly name: ClarkName }): XmlElement | undefined {
    const clark = typeof name === 'string' ? name : name.name
    return this.conditions.find((condition) => condition.name === clark)
  }
}

/** The ways to give conditions: one, several, a `DAV:error` with its children, or an error that was read. */
export type ErrorSource = XmlElement | readonly XmlElement[] | { readonly conditions: readonly XmlElement[] }

/** The conditions of an error, whichever way they were given. */
export function conditionsOf(error: ErrorSource): readonly XmlElement[] {
  if ('conditions' in error) return error.conditions
  if ('name' in error)
    return error.name === '{DAV:}error' ? error.children.filter((child) => typeof child !== 'string') : [error]
  return error
}
