import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'
import { isTruncation, truncationAtRoot, truncationCondition } from './truncation.ts'
import type { ValidateContext } from './validate-context.ts'

/** A list that is cut short says so with a 507 for the Request-URI. @see RFC 6352 section 8.6.2 */
export const carddavTruncation507: Rule = { id: 'carddav-truncation-507', level: 'error' }

/** With this 507 should come `DAV:number-of-matches-within-limits`. @see RFC 6352 section 8.6.2 */
export const carddavTruncationCondition: Rule = { id: 'carddav-truncation-507', level: 'warning' }

/** The 507 does not count as one of the results that the client wants at most. @see RFC 6352 section 8.6.2 */
export const carddavLimitCount: Rule = { id: 'carddav-limit-count', level: 'error' }

/** Looks whom each 507 is for. */
export const checkAddressTruncation: BodyRuleMaker = /* @__PURE__ */ truncationAtRoot(
  carddavTruncation507,
  answersQuery,
)

/** Looks for the condition beside each 507. */
export const checkAddressCondition: BodyRuleMaker = /* @__PURE__ */ truncationCondition(
  carddavTruncationCondition,
  answersQuery,
)

/**
 * Looks for a list that is one result short of the limit, which tells that the 507 took its place. One that is shorter
 * may be cut by a limit of the server, and a longer one is allowed by section 10.6.1.
 */
export const checkAddressLimit: BodyRuleMaker = (report, context) => {
  const limit = reportOf(context, 'addressbook-query')?.limit
  if (limit === undefined) return undefined
  let marker: Place | undefined
  let count = 0
  return {
    response(response, places) {
      if (isTruncation(response)) marker = places
      else count++
    },
    end() {
      if (marker !== undefined && count === limit - 1) report(carddavLimitCount, marker, { count, limit })
    },
  }
}

function answersQuery(context: ValidateContext): boolean {
  return reportNameOf(context) === 'addressbook-query'
}
