import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { knownProps } from './known-props.ts'
import { type JsonValue, jsonValue, xmlOf } from './shown-value.ts'
import { messageOf } from './source.ts'

/** A property as the command shows it; as JSON it is one record. */
export interface ShownProp {
  readonly prop: ClarkName
  /** `unknown`: found, but the package has no descriptor for it. */
  readonly state: 'found' | 'invalid' | 'failed' | 'unknown'
  readonly status?: number | undefined
  /** What the codec made of it; of an unknown property without markup, its text. */
  readonly value?: JsonValue | undefined
  /** Of a property that is not known or that its codec refused: its XML. */
  readonly xml?: string | undefined
  /** Why it is invalid. */
  readonly reason?: string | undefined
  /** What is odd about a value that could be read all the same. */
  readonly notes?: readonly string[] | undefined
}

/** All properties that a response lists, in its order. */
export function shownPropsOf({ propstats }: ResponseElement): readonly ShownProp[] {
  return propstats.flatMap(({ status, props }): readonly ShownProp[] => {
    const code = status?.code
    if (!isSuccess(status)) return props.names.map((prop) => ({ prop, state: 'failed', status: code }))
    return Array.from(props, (element) => ({ prop: element.name, status: code, ...read(element) }))
  })
}

/** What can be made of a property that was found. */
function read(element: XmlElement): Omit<ShownProp, 'prop' | 'status'> {
  const known = knownProps.get(element.name)
  if (known === undefined) {
    const plain = element.elements.length === 0 && element.attributes.size === 0
    return plain ? { state: 'unknown', value: element.text } : { state: 'unknown', xml: xmlOf(element) }
  }
  const notes: string[] = []
  try {
    const value = jsonValue(known.codec.decode(element, (rule, detail) => notes.push(`${rule}: ${detail}`)))
    return { state: 'found', value, ...(notes.length > 0 && { notes }) }
  } catch (cause) {
    return { state: 'invalid', xml: xmlOf(element), reason: messageOf(cause) }
  }
}
