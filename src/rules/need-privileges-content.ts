import { needPrivileges } from '../conditions/rfc3744.ts'
import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { codecFaults } from './codec-faults.ts'

/** `DAV:need-privileges` names a resource and a privilege for each that is lacking. @see RFC 3744 section 7.1.1 */
export const needPrivilegesContent: Rule = { id: 'need-privileges-content', level: 'error' }

/** Reads the condition wherever an error has it. */
export const checkNeededPrivileges: BodyRuleMaker = (report) => {
  const check = (error: ErrorElement | undefined, { path, position }: Place): void => {
    const condition = error?.get(needPrivileges)
    if (condition === undefined) return
    for (const { rule, args } of codecFaults(needPrivileges.codec, condition, needPrivilegesContent)) {
      report(rule, { path: `${path}/error/need-privileges`, position }, args)
    }
  }
  return {
    response({ error, propstats }, places) {
      check(error, places)
      for (const [i, propstat] of propstats.entries()) check(propstat.error, places.propstats[i] ?? places)
    },
  }
}
