import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { resourceKeys } from './resource-key.ts'

/** The members of an ordered collection stand in its order. @see RFC 3648 section 8 */
export const orderedPropfindOrder: Rule = { id: 'ordered-propfind-order', level: 'error' }

/** Compares the order of the responses with that of the context; others may stand between. Reported once. */
export const checkOrder: BodyRuleMaker = (report, { method, order, requestUri }) => {
  if (order === undefined || (method !== undefined && method !== 'PROPFIND')) return undefined
  const keyOf = resourceKeys(requestUri)
  const ranks = new Map(order.map((href, i) => [keyOf(href), i]))
  let highest = -1
  let behind = ''
  let reported = false
  return {
    response({ href }, places) {
      const rank = ranks.get(keyOf(href))
      if (rank === undefined || reported) return
      if (rank > highest) {
        highest = rank
        behind = href
      } else if (rank < highest) {
        reported = true
        report(orderedPropfindOrder, places, { href, behind })
      }
    },
  }
}
