import type { ReadableProp } from '../codec/prop.ts'
import type { IssueArgs, Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import { ReadProps } from '../read/read-props.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { codecFaults, type ValueFault } from './codec-faults.ts'
import { emptyValues } from './empty-values.ts'
import { propPlace } from './found-props.ts'
import { soundAtAGlance } from './sound-at-a-glance.ts'

/** A rule about the value of a property, wherever the property is found. */
export interface PropertyRule {
  readonly prop: ClarkName
  readonly rule: Rule
  /** What is wrong with a value: the facts of each fault. */
  readonly faults: (value: XmlElement) => Iterable<IssueArgs>
}

/**
 * A property whose value is checked by the codec of its descriptor: `rule` and `others` are those of {@link codecFaults}.
 */
export interface DescribedProp {
  readonly prop: ReadableProp<unknown>
  readonly rule: Rule
  readonly others?: readonly Rule[]
}

/**
 * The rules about values as one rule about the body.
 *
 * A value is decoded only if its source neither is sound at a glance nor has been found sound before: most servers write
 * the same types and locks a thousand times. An element that is empty because a name was all there was to say is no
 * value, see {@link emptyValues}.
 */
export function checkValues(rules: readonly PropertyRule[], described: readonly DescribedProp[]): BodyRuleMaker {
  const byProp = new Map<ClarkName, ((value: XmlElement) => Iterable<ValueFault>)[]>()
  const checksOf = (name: ClarkName) => byProp.get(name) ?? byProp.set(name, []).get(name) ?? []
  for (const { prop, rule, others } of described) {
    checksOf(prop.name).push((value) => codecFaults(prop.codec, value, rule, others))
  }
  for (const each of rules) checksOf(each.prop).push((value) => faultsOf(each, value))
  return (report, context) => {
    const countsAsValue = emptyValues(context)
    const sound = new SoundValues()
    return {
      response(response, places) {
        for (const [i, { status, props }] of response.propstats.entries()) {
          const at = places.propstats[i]
          if (at === undefined || !isSuccess(status) || !(props instanceof ReadProps)) continue
          for (let k = 0; k < props.heads.length; k++) {
            const head = props.heads[k] as ElementHead // `k` is below the length
            const source = props.sources[k] as string // both lists have one length
            const { clark } = head.name
            const checks = byProp.get(clark)
            if (checks === undefined || soundAtAGlance(clark, source) || sound.has(head, source)) continue
            const value = props.at(k)
            const faults = checks.flatMap((check) => [...check(value)])
            if (faults.length === 0) sound.add(head, source)
            else if (value.children.length > 0 || countsAsValue(response)) {
              const place = propPlace(at, clark)
              for (const { rule, args } of faults) report(rule, place, args)
            }
          }
        }
      },
    }
  }
}

function* faultsOf(of: PropertyRule, value: XmlElement): Generator<ValueFault> {
  for (const args of of.faults(value)) yield { rule: of.rule, args }
}

/** How many sources are remembered for one start tag, and how long they may be. */
const REMEMBERED = 50
const LONGEST = 1_000

/** Values that have been found sound: the same source behind the same start tag is the same value. */
class SoundValues {
  readonly #sources: Map<ElementHead, Set<string>> = new Map()

  has(head: ElementHead, source: string): boolean {
    return this.#sources.get(head)?.has(source) === true
  }

  add(head: ElementHead, source: string): void {
    if (source.length > LONGEST) return
    const known = this.#sources.get(head)
    if (known === undefined) {
      if (this.#sources.size === REMEMBERED) this.#sources.clear()
      this.#sources.set(head, new Set([source]))
    } else if (known.size < REMEMBERED) known.add(source)
  }
}
