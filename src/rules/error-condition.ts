import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { conditionFacts } from './condition-facts.ts'

/** A condition stands beside the status that its definition names. @see RFC 4918 section 16 */
export const errorConditionStatus: Rule = { id: 'error-condition-status', level: 'warning' }

/** A condition stands in the answer to a method that its definition names. @see RFC 4918 section 16 */
export const errorConditionMethod: Rule = { id: 'error-condition-method', level: 'info' }

/** Methods that do what others do, too: MOVE is a COPY and a DELETE, and a new collection gets properties. */
const DOES_ALSO: Readonly<Record<string, readonly string[]>> = {
  POST: ['PUT'],
  LOCK: ['PUT'],
  MOVE: ['COPY', 'DELETE'],
  MKCOL: ['PROPPATCH', 'MKCALENDAR'],
  MKCALENDAR: ['PROPPATCH', 'MKCOL'],
}

/** Looks at the known conditions; those of a response that has no status of its own stand beside none. */
export const checkConditions: BodyRuleMaker = (report, { method }) => {
  const methods = method === undefined ? undefined : ['*', method, ...(methodsLike(method) ?? [])]
  const check = (error: ErrorElement | undefined, code: number | undefined, { path, position }: Place): void => {
    for (const { name } of error?.conditions ?? []) {
      const facts = conditionFacts(name)
      if (facts === undefined) continue
      const place = { path: `${path}/error`, position }
      if (code !== undefined && !facts.statuses.includes(code)) {
        report(errorConditionStatus, place, { condition: name, code, expected: facts.statuses.join(' or ') })
      }
      if (methods !== undefined && !facts.methods.some((each) => methods.includes(each))) {
        report(errorConditionMethod, place, {
          condition: name,
          method: method ?? '',
          methods: facts.methods.join(', '),
        })
      }
    }
  }
  return {
    response({ status, error, propstats }, places) {
      if (error !== undefined) check(error, status?.code, places)
      propstats.forEach((propstat, i) => {
        if (propstat.error !== undefined) check(propstat.error, propstat.status?.code, places.propstats[i] ?? places)
      })
    },
  }
}

function methodsLike(method: string): readonly string[] | undefined {
  return Object.hasOwn(DOES_ALSO, method) ? DOES_ALSO[method] : undefined
}
