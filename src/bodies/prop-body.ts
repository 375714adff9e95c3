import { clarkNameOf, type Prop, type PropName } from '../codec/prop.ts'
import type { Issue } from '../issues/issue.ts'
import type { ValueNote } from '../model/lookup.ts'
import type { PropList } from '../model/propstat.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * What is known of one property of a body that has no statuses.
 *
 * - `found`: it is there, and its codec could read it.
 * - `invalid`: it is there, but its codec could not read it; `cause` is what the codec threw.
 * - `absent`: it is not there.
 */
export type PropBodyLookup<T> =
  | { readonly state: 'found'; readonly value: T; readonly issues: readonly ValueNote[] }
  | { readonly state: 'invalid'; readonly element: XmlElement; readonly cause: unknown }
  | { readonly state: 'absent' }

/**
 * A `DAV:prop` document: the properties that a successful LOCK answers with.
 *
 * `issues` are the departures from the RFCs that were found.
 * @see RFC 4918 section 9.10.1
 */
export class PropBody implements Iterable<XmlElement> {
  readonly props: PropList
  readonly issues: readonly Issue[]

  constructor(props: PropList, issues: readonly Issue[]) {
    this.props = props
    this.issues = issues
  }

  [Symbol.iterator](): Iterator<XmlElement> {
    return this.props[Symbol.iterator]()
  }

  /** The names of the properties, in order. */
  get names(): readonly ClarkName[] {
    return this.props.names
  }

  /** Whether a property is there. */
  has(name: PropName | ClarkName): boolean {
    return this.props.has(clarkNameOf(name))
  }

  /** The element of a property. */
  get(name: PropName | ClarkName): XmlElement | undefined {
    return this.props.get(clarkNameOf(name))
  }

  /** All that is known of one property. Never throws; a Clark name gives the element itself. */
  lookup<T>(prop: Prop<T>): PropBodyLookup<T>
  lookup(name: ClarkName): PropBodyLookup<XmlElement>
  lookup<T>(prop: Prop<T> | ClarkName): PropBodyLookup<T | XmlElement> {
    const element = this.get(prop)
    if (element === undefined) return { state: 'absent' }
    if (typeof prop === 'string') return { state: 'found', value: element, issues: [] }
    const issues: ValueNote[] = []
    try {
      return {
        state: 'found',
        value: prop.codec.decode(element, (rule, detail) => issues.push({ rule, detail })),
        issues,
      }
    } catch (cause) {
      return { state: 'invalid', element, cause }
    }
  }

  /** The value of a property, or `undefined` if it is not there or cannot be read; `lookup` tells which. */
  prop<T>(prop: Prop<T>): T | undefined
  prop(name: ClarkName): XmlElement | undefined
  prop<T>(prop: Prop<T> | ClarkName): T | XmlElement | undefined {
    const found = this.lookup(prop as Prop<T>) // both overloads of lookup are one function
    return found.state === 'found' ? found.value : undefined
  }
}
