import { clarkNameOf } from '../codec/prop.ts'
import type { Rule } from '../issues/issue.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { SETTING_PROPERTIES } from './proppatch-atomic.ts'
import type { ValidateContext } from './validate-context.ts'

/** The answer tells of each property that was to be set or removed. @see RFC 4918 section 9.2.1 */
export const proppatchPropertyMissing: Rule = { id: 'proppatch-property-missing', level: 'warning' }

/** Looks in each response with propstats. */
export const checkChangedProperties: BodyRuleMaker = (report, context) => {
  const { method } = context
  const changed = namesChanged(context)
  if (changed === undefined || method === undefined || !SETTING_PROPERTIES.includes(method)) return undefined
  return {
    response({ href, propstats }, places) {
      if (propstats.length === 0) return
      const missing = changed.filter((name) => !propstats.some((propstat) => propstat.has(name)))
      if (missing.length > 0) report(proppatchPropertyMissing, places, { href, properties: missing.join(', ') })
    },
  }
}

/** The names of the properties that were to be set or removed, each once. */
function namesChanged({ request, requested }: ValidateContext): readonly ClarkName[] | undefined {
  if (request === undefined) return requested && [...new Set(Array.from(requested, clarkNameOf))]
  if ('changes' in request) {
    return [...new Set(request.changes.map((change) => (change.set === undefined ? change.remove : change.set.name)))]
  }
  if ('props' in request && Array.isArray(request.props)) return [...new Set(request.props.map(({ name }) => name))]
  return undefined
}
