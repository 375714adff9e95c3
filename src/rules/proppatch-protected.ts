import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import { updateOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { foundPropstats, propPlace } from './found-props.ts'
import { alwaysProtected, protectedProperties } from './live-properties.ts'

/** A 403 for a protected property says so by its condition. @see RFC 4918 section 9.2.1, RFC 4331 sections 3 and 4 */
export const proppatchProtectedCondition: Rule = { id: 'proppatch-protected-condition', level: 'warning' }

/** A protected property cannot have been set. @see RFC 4918 sections 15.4, 15.6, 15.8 and 15.10 */
export const proppatchProtectedSuccess: Rule = { id: 'proppatch-protected-success', level: 'error' }

/**
 * Where it is not certain: the request may have removed what was not there, which succeeds (RFC 4918 section 14.23), or
 * the server does not know the document that defines the property, and has stored it as any other.
 */
export const proppatchProtectedSuccessPerhaps: Rule = { id: 'proppatch-protected-success', level: 'warning' }

/** Looks for a 403 without any condition. Another condition gives another reason. */
export const checkProtectedCondition: BodyRuleMaker = (report, { method }) => {
  if (method !== 'PROPPATCH') return undefined
  return {
    response({ propstats }, places) {
      propstats.forEach((propstat, i) => {
        if (propstat.status?.code !== 403 || (propstat.error?.conditions.length ?? 0) > 0) return
        const property = propstat.names.find((name) => protectedProperties.has(name))
        if (property !== undefined) report(proppatchProtectedCondition, places.propstats[i] ?? places, { property })
      })
    },
  }
}

/** Looks for protected properties under 2xx. */
export const checkProtectedSuccess: BodyRuleMaker = (report, context) => {
  if (context.method !== 'PROPPATCH') return undefined
  const changes = updateOf(context)?.changes
  const set = changes && new Set<ClarkName>(changes.flatMap((change) => change.set?.name ?? []))
  return {
    response(response, places) {
      for (const [, at] of foundPropstats(response, places)) {
        for (const name of at.props.keys()) {
          if (!protectedProperties.has(name) || set?.has(name) === false) continue
          const certain = set !== undefined && alwaysProtected.has(name)
          const rule = certain ? proppatchProtectedSuccess : proppatchProtectedSuccessPerhaps
          report(rule, propPlace(at, name), { property: name })
        }
      }
    },
  }
}
