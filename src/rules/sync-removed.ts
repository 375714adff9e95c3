import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Place } from '../read/hooks.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { answersSync, isRemoval } from './sync-report.ts'

/** The first synchronisation knows of no removed members. @see RFC 6578 section 3.4 */
export const syncInitialRemoved: Rule = { id: 'sync-initial-removed', level: 'error' }

/** With a collection all below it is gone, and not reported. @see RFC 6578 section 3.5.2 */
export const syncRemovedDescendants: Rule = { id: 'sync-removed-descendants', level: 'error' }

/** Looks for removed members in the answer to a request without a token. */
export const checkInitialSync: BodyRuleMaker = (report, context) => {
  const request = reportOf(context, 'sync-collection')
  if (request === undefined || request.syncToken !== undefined) return undefined
  return {
    response(response, places) {
      if (isRemoval(response)) report(syncInitialRemoved, places, { href: response.href })
    },
  }
}

/** Collects what was removed and compares the paths; at level 1 anything below a member is out of place by itself. */
export const checkRemovedDescendants: BodyRuleMaker = (report, context) => {
  if (!answersSync(context) || reportOf(context, 'sync-collection')?.level === 1) return undefined
  const resolve = hrefResolver(context.requestUri)
  const removed: RemovedPath[] = []
  return {
    response(response, places) {
      if (!isRemoval(response)) return
      response.hrefs.forEach((href, i) => {
        const { key, relation } = resolve(href)
        if (href === '' || relation === 'self') return
        removed.push({ key: key.endsWith('/') ? key : `${key}/`, href, place: places.hrefs[i] ?? places })
      })
    },
    end() {
      let top: RemovedPath | undefined
      // Sorted, what lies below a path follows it without a gap.
      for (const path of removed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
        if (top === undefined || !path.key.startsWith(top.key)) top = path
        else if (path.key !== top.key) {
          report(syncRemovedDescendants, path.place, { href: path.href, collection: top.href })
        }
      }
    },
  }
}

/** A removed member by its path, which ends in a slash. */
interface RemovedPath {
  readonly key: string
  readonly href: string
  readonly place: Place
}
