import type { Rule } from '../issues/issue.ts'
import { resolveHref } from '../model/href/resolve-href.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { resourceTypeOf } from './resource-type.ts'

/** The href of a collection ends in a slash. @see RFC 4918 section 5.2 */
export const hrefCollectionTrailingSlash: Rule = { id: 'href-collection-trailing-slash', level: 'warning' }

/** Looks at the hrefs of responses whose `DAV:resourcetype` says that they are collections. */
export const checkCollectionSlash: BodyRuleMaker = (report) => ({
  response(response, places) {
    const { href } = response
    if (href === '' || href.endsWith('/') || resourceTypeOf(response) !== 'collection') return
    if (!resolveHref(href).collection) report(hrefCollectionTrailingSlash, places.hrefs[0] ?? places, { href })
  },
})
