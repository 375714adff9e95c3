import type { Codec } from '../codec/codec.ts'
import { isMultistatusError } from '../errors/multistatus-error.ts'
import type { IssueArgs, Rule, RuleId } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'

/** A rule that a value breaks, with the facts. */
export interface ValueFault {
  readonly rule: Rule
  readonly args: IssueArgs
}

/**
 * What is wrong with an element by its codec, each rule at most once: the validator and `lookup` are of one mind.
 *
 * What the codec refuses breaks `rule`, and so does what it notes under a rule that is not among `others`.
 */
export function codecFaults(
  codec: Pick<Codec<unknown, never>, 'decode'>,
  value: XmlElement,
  rule: Rule,
  others: readonly Rule[] = [],
): readonly ValueFault[] {
  const details = new Map<Rule, string>()
  const take = (broken: Rule, detail: string): void => {
    if (!details.has(broken)) details.set(broken, detail)
  }
  let last: string | undefined
  const note = (id: RuleId, detail: string): void => {
    last = detail
    take(others.find((other) => other.id === id) ?? rule, detail)
  }
  try {
    codec.decode(value, note)
  } catch (error) {
    if (!isMultistatusError(error) || error.code !== 'invalid-input') throw error
    // A codec that knows the rule has noted it; the names of the elements around it may stand before its words.
    if (last === undefined || !error.message.endsWith(last)) take(rule, error.message)
  }
  return Array.from(details, ([broken, detail]) => ({ rule: broken, args: { detail } }))
}
