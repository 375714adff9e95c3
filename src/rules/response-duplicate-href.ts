import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A particular href stands once among the responses of a body. @see RFC 4918 section 14.24 */
export const responseDuplicateHref: Rule = { id: 'response-duplicate-href', level: 'error' }

/** No two hrefs are the same URI in normal form, or but for the slash at the end. @see RFC 4918 section 5.2 */
export const responseDuplicateHrefEquivalent: Rule = { id: 'response-duplicate-href-equivalent', level: 'info' }

/** Compares each href with those before it, as text and in normal form. An empty one is not compared. */
export const checkDuplicateHrefs: BodyRuleMaker = (report, { requestUri }) => {
  const resolve = hrefResolver(requestUri)
  const seen = new Set<string>()
  /** The first href of each normal form. */
  const byKey = new Map<string, string>()
  return {
    response({ hrefs }, places) {
      hrefs.forEach((href, i) => {
        if (href === '') return
        const place = places.hrefs[i] ?? places
        if (seen.has(href)) {
          report(responseDuplicateHref, place, { href })
          return
        }
        seen.add(href)
        const { key } = resolve(href)
        const first = byKey.get(key)
        if (first === undefined) byKey.set(key, href)
        else report(responseDuplicateHrefEquivalent, place, { href, first })
      })
    },
  }
}
