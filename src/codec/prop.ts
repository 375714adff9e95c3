import { bareElement, element, type XmlElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'
import type { Codec } from './codec.ts'
import { encodeNested } from './nested.ts'

declare const named: unique symbol

/** Where a descriptor keeps the element of its name alone. */
const nameOnly = /* @__PURE__ */ Symbol('multistatus.nameOnly')

/**
 * The name of a property, as a descriptor carries it.
 *
 * The brand keeps property values, which are elements and have a name, too, from standing where names belong.
 */
export interface PropName {
  readonly [named]: true
  readonly name: ClarkName
}

/** What reading asks of a descriptor. A list of descriptors of several types is a list of `ReadableProp<unknown>`. */
export interface ReadableProp<T> extends PropName {
  readonly codec: Pick<Codec<T, never>, 'decode'>
}

/** The value of a property: its element, whether a descriptor made it or a client stored it. */
export type PropValue = XmlElement

/**
 * A property descriptor: the name of a property and the codec of its values.
 *
 * Called with a value it gives the property's element; it throws an `InvalidInputError`, which names the property, for
 * a value that the codec cannot write.
 */
export interface Prop<T, Input = T> extends PropName {
  (value: Input): PropValue
  readonly codec: Codec<T, Input>
}

/**
 * Makes a property descriptor of a name and a codec.
 *
 * A call at the top level of a module is best marked as pure, so that bundlers leave out the properties not used.
 *
 * @throws InvalidInputError for a name that is not in Clark notation.
 */
export function defineProp<T, Input = T>(name: ClarkName, codec: Codec<T, Input>): Prop<T, Input> {
  const parsed = parseClarkName(name)
  let empty: XmlElement | undefined
  const make = (value: Input): PropValue => encodeNested(parsed, codec, value)
  Object.defineProperty(make, 'name', { value: name, enumerable: true }) // assignment fails: functions have a `name`
  Object.defineProperty(make, 'codec', { value: codec, enumerable: true })
  Object.defineProperty(make, nameOnly, {
    get() {
      empty ??= Object.freeze(bareElement(parsed, []))
      return empty
    },
  })
  return make as unknown as Prop<T, Input> // both fields have just been put there; the brand exists in types only
}

/** The element of a property without a value: its name alone. */
export function emptyProp(name: PropName | ClarkName): XmlElement {
  if (typeof name === 'string') return element(name)
  return (name as { [nameOnly]?: XmlElement })[nameOnly] ?? element(name.name) // descriptors that defineProp made have it
}

/** The Clark name that a descriptor carries or that a string is. */
export function clarkNameOf(name: PropName | ClarkName): ClarkName {
  return typeof name === 'string' ? name : name.name
}
