import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { resourceTypeOf } from './resource-type.ts'

/** 208 is about bindings to collections; other resources are reported under each of theirs. @see RFC 5842 section 7.1 */
export const rule208Collection: Rule = { id: '208-collection', level: 'error' }

/** Looks at the `DAV:resourcetype` of each 208 that tells it. */
export const check208Collection: BodyRuleMaker = (report) => ({
  response(response, places) {
    if (!response.alreadyReported || resourceTypeOf(response) !== 'other') return
    report(rule208Collection, places, { href: response.href })
  },
})
