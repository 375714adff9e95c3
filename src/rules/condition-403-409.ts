import * as versioning from '../conditions/rfc3253.ts'
import * as advanced from '../conditions/rfc3253-advanced.ts'
import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { Place } from '../read/hooks.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** The conditions of versioning stand beside 403 or 409. @see RFC 3253 section 1.6 */
export const condition403409: Rule = { id: 'condition-403-409', level: 'error' }

/** The methods of RFC 3253: what it says of statuses is about their answers. */
const METHODS: readonly string[] = [
  'VERSION-CONTROL',
  'REPORT',
  'CHECKOUT',
  'CHECKIN',
  'UNCHECKOUT',
  'MKWORKSPACE',
  'UPDATE',
  'LABEL',
  'MERGE',
  'BASELINE-CONTROL',
  'MKACTIVITY',
]

const NAMES: ReadonlySet<ClarkName> = /* @__PURE__ */ new Set(
  [...Object.values(versioning), ...Object.values(advanced)].map(({ name }) => name),
)

/** Looks at the conditions that RFC 3253 alone defines: others name statuses of their own. */
export const checkVersioningStatus: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !METHODS.includes(method.toUpperCase())) return undefined
  const check = (error: ErrorElement | undefined, status: StatusLine | undefined, { path, position }: Place): void => {
    if (error === undefined || status?.code === undefined || status.code === 403 || status.code === 409) return
    const condition = error.conditions.find(({ name }) => NAMES.has(name))
    if (condition === undefined) return
    report(condition403409, { path: `${path}/error`, position }, { condition: condition.name, status: status.code })
  }
  return {
    response({ error, status, propstats }, places) {
      check(error, status, places)
      for (const [i, propstat] of propstats.entries()) {
        check(propstat.error, propstat.status, places.propstats[i] ?? places)
      }
    },
  }
}
