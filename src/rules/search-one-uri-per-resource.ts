import { resourceIdOf } from '../bindings/resource-id.ts'
import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** Of a resource with several URIs, a SEARCH finds one. @see RFC 5323 section 2.3 */
export const searchOneUriPerResource: Rule = { id: 'search-one-uri-per-resource', level: 'warning' }

/** Looks for matches that have the same `DAV:resource-id`. */
export const checkOneUri: BodyRuleMaker = (report, { method }) => {
  if (method !== 'SEARCH') return undefined
  /** The first match of each resource. */
  const firsts = new Map<string, string>()
  return {
    response(response, places) {
      const { href } = response
      const id = resourceIdOf(response)
      if (id === undefined) return
      const first = firsts.get(id)
      if (first === undefined) firsts.set(id, href)
      else if (first !== href) report(searchOneUriPerResource, places, { href, id, first })
    },
  }
}
