import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** What is below a collection that failed is not listed. @see RFC 4918 sections 9.8.3 and 9.9.2 */
export const copymoveDescendantOfError: Rule = { id: 'copymove-descendant-of-error', level: 'info' }

/** Remembers all that failed, since a member may stand before its collection. A 424 breaks a rule of its own. */
export const checkFailedMembers: BodyRuleMaker = (report, { method, requestUri }) => {
  if (method !== 'COPY' && method !== 'MOVE') return undefined
  const resolve = hrefResolver(requestUri)
  const failed: FailedPath[] = []
  return {
    response({ hrefs, status }, places) {
      const code = status?.code
      if (code === undefined || code < 400 || code === 424) return
      hrefs.forEach((href, i) => {
        if (href === '') return
        const { key } = resolve(href)
        failed.push({ key: key.endsWith('/') ? key : `${key}/`, href, place: places.hrefs[i] ?? places })
      })
    },
    end() {
      let above: FailedPath | undefined
      // Sorted, what lies below a path follows it without a gap.
      for (const path of failed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
        if (above === undefined || !path.key.startsWith(above.key)) above = path
        else if (path.key !== above.key) {
          report(copymoveDescendantOfError, path.place, { href: path.href, collection: above.href })
        }
      }
    },
  }
}

/** A resource that failed by its path, which ends in a slash. */
interface FailedPath {
  readonly key: string
  readonly href: string
  readonly place: Place
}
