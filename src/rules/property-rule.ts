import type { IssueArgs, Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A rule about the value of a property, wherever the property is found. */
export interface PropertyRule {
  readonly prop: ClarkName
  readonly rule: Rule
  /** What is wrong with a value: the facts of each fault. */
  readonly faults: (value: XmlElement) => Iterable<IssueArgs>
}

/** The rules about values as one rule about the body: each value under a 2xx status is decoded once. */
export function checkValues(rules: readonly PropertyRule[]): BodyRuleMaker {
  const byProp = new Map<ClarkName, PropertyRule[]>()
  for (const each of rules) byProp.set(each.prop, [...(byProp.get(each.prop) ?? []), each])
  return (report) => ({
    response({ propstats }, places) {
      propstats.forEach((propstat, i) => {
        if (!isSuccess(propstat.status)) return
        const { path = '', props = [] } = places.propstats[i] ?? {}
        for (const [name, position] of props) {
          const ofName = byProp.get(name)
          const value = ofName === undefined ? undefined : propstat.get(name)
          if (value === undefined || ofName === undefined) continue
          const place = { path: `${path}/prop/${value.localName}`, position }
          for (const { rule, faults } of ofName) for (const args of faults(value)) report(rule, place, args)
        }
      })
    },
  })
}
