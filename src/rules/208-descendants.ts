import type { Rule } from '../issues/issue.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** Nothing below a binding with 208 is reported. @see RFC 5842 section 7.1 */
export const rule208Descendants: Rule = { id: '208-descendants', level: 'error' }

/** Remembers all places, since what lies below a 208 may stand before it; and looks at the paths if there was a 208. */
export const check208Descendants: BodyRuleMaker = (report, { requestUri }) => {
  const resolve = hrefResolver(requestUri)
  const places: Place[] = []
  let found = false
  return {
    response({ alreadyReported }, { path, position, hrefs }) {
      if (alreadyReported) found = true
      places.push(hrefs[0] ?? { path, position })
    },
    end({ responses }) {
      if (!found) return
      const paths = responses.flatMap(({ href, alreadyReported }, i): readonly ListedPath[] => {
        const place = places[i]
        if (href === '' || place === undefined) return []
        const { key } = resolve(href)
        return [{ key: key.endsWith('/') ? key : `${key}/`, href, alreadyReported, place }]
      })
      let binding: ListedPath | undefined
      // Sorted, what lies below a path follows it without a gap.
      for (const path of paths.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
        if (binding === undefined || !path.key.startsWith(binding.key))
          binding = path.alreadyReported ? path : undefined
        else if (path.key !== binding.key)
          report(rule208Descendants, path.place, { href: path.href, binding: binding.href })
      }
    },
  }
}

/** A response by its path, which ends in a slash. */
interface ListedPath {
  readonly key: string
  readonly href: string
  readonly alreadyReported: boolean
  readonly place: Place
}
