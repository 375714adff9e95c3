import type { Codec } from '../codec/codec.ts'
import { encodeNested } from '../codec/nested.ts'
import type { XmlElement } from '../xml/element.ts'
import { type ClarkName, parseClarkName } from '../xml/name.ts'

/** What a condition is called with: nothing if there is nothing to say, the value, or the value if there is one. */
export type ConditionArgs<Input> = [Input] extends [undefined]
  ? []
  : undefined extends Input
    ? [value?: Input]
    : [value: Input]

/**
 * A condition descriptor: the name of a pre- or postcondition, the status it belongs to, and what stands in its element.
 *
 * Called, it gives the element for a `DAV:error`; it throws an `InvalidInputError`, which names the condition, for what
 * its codec cannot write. `status` is `undefined` where the RFCs leave the choice, as most do: 403 if the request will
 * always fail, 409 if the user may resolve the conflict and try again.
 * @see RFC 4918 section 16
 */
export interface Condition<T, Input = T> {
  (...value: ConditionArgs<Input>): XmlElement
  readonly name: ClarkName
  readonly codec: Codec<T, Input>
  readonly status: number | undefined
  /** Another spelling that is read, too. */
  readonly alias: ClarkName | undefined
}

/** A condition that says all by being there. */
export type EmptyCondition = Condition<true, undefined>

/**
 * Makes a condition descriptor; those of your own belong into a namespace of your own.
 *
 * A call at the top level of a module is best marked as pure, so that bundlers leave out the conditions not used.
 *
 * @throws InvalidInputError for a name that is not in Clark notation.
 */
export function defineCondition<T, Input = T>(
  name: ClarkName,
  codec: Codec<T, Input>,
  status?: number,
  alias?: ClarkName,
): Condition<T, Input> {
  const parsed = parseClarkName(name)
  const make = (value?: Input): XmlElement => encodeNested(parsed, codec, value as Input) // left out only where `Input` says so
  Object.defineProperty(make, 'name', { value: name, enumerable: true }) // assignment fails: functions have a `name`
  return Object.assign(make, { codec, status, alias }) as unknown as Condition<T, Input> // all fields have been put there
}
