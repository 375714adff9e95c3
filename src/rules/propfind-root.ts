import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { preferencesOf } from './preferences.ts'
import { requestPlaces } from './request-place.ts'

/** The answer to PROPFIND tells of the Request-URI. @see RFC 4918 section 9.1 */
export const propfindRequestUriMissing: Rule = { id: 'propfind-request-uri-missing', level: 'error' }

/** With `depth-noroot` the Request-URI is left out. @see RFC 8144 section 4 */
export const norootRootPresent: Rule = { id: 'noroot-root-present', level: 'info' }

/**
 * Looks for a response about the Request-URI. Where there is no response at all, there is another rule for that, and for
 * an href that could be anything, too.
 */
export const checkPropfindRoot: BodyRuleMaker = (report, context) => {
  const { method, requestUri } = context
  const placeOf = requestPlaces(requestUri)
  const { preferred, granted } = preferencesOf(context)
  const noroot = preferred.depthNoroot === true || granted?.depthNoroot === true
  if (placeOf === undefined || requestUri === undefined || method !== 'PROPFIND' || noroot) return undefined
  let root: Place | undefined
  let empty = true
  let found = false
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response({ hrefs }) {
      empty = false
      found ||= hrefs.some((href) => (placeOf(href)?.relation ?? 'self') === 'self')
    },
    end() {
      if (!found && !empty && root !== undefined) report(propfindRequestUriMissing, root, { requestUri })
    },
  }
}

/** Looks for the Request-URI where it should not be; at Depth 0 the preference means nothing. */
export const checkNoroot: BodyRuleMaker = (report, context) => {
  const { method, depth, requestUri } = context
  const placeOf = requestPlaces(requestUri)
  const { preferred, granted } = preferencesOf(context)
  const noroot = (granted ?? preferred).depthNoroot === true
  const listing = method === 'PROPFIND' || method === 'REPORT'
  if (placeOf === undefined || !listing || !noroot || String(depth) === '0') return undefined
  return {
    response({ hrefs }, places) {
      const i = hrefs.findIndex((href) => placeOf(href)?.relation === 'self')
      if (i >= 0) report(norootRootPresent, places.hrefs[i] ?? places, { href: hrefs[i] ?? '' })
    },
  }
}
