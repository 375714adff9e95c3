import { resourceIdOf } from '../bindings/resource-id.ts'
import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { resourceTypeOf } from './resource-type.ts'

/** Where 208 is in use, one binding to a collection is reported with 200 and all others with 208. @see RFC 5842 section 7.1 */
export const rule208ReportedTwice: Rule = { id: '208-reported-twice', level: 'error' }

/**
 * Looks for collections that two responses report in full. 208 is in use when the body has one, or when the client said
 * that it knows bindings and asked for everything.
 */
export const checkReportedOnce: BodyRuleMaker = (report, { bind, depth, method }) => {
  let inUse = bind === true && depth === 'infinity' && (method === undefined || method === 'PROPFIND')
  /** The first report of each collection. */
  const firsts = new Map<string, string>()
  const second: { readonly place: Place; readonly id: string; readonly first: string }[] = []
  return {
    response(response, places) {
      if (response.alreadyReported) {
        inUse = true
        return
      }
      const id = resourceIdOf(response)
      if (id === undefined || resourceTypeOf(response) !== 'collection') return
      const first = firsts.get(id)
      if (first === undefined) firsts.set(id, response.href)
      else if (first !== response.href) second.push({ place: places, id, first })
    },
    end() {
      if (inUse) for (const { place, id, first } of second) report(rule208ReportedTwice, place, { id, first })
    },
  }
}
