import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { truncationAtRoot } from './truncation.ts'

/** A result that is cut short says so with a 507 for the Request-URI, the search arbiter. @see RFC 5323 section 2.3.1 */
export const searchTruncation507: Rule = { id: 'search-truncation-507', level: 'error' }

/** Looks whom each 507 is for. */
export const checkSearchTruncation: BodyRuleMaker = /* @__PURE__ */ truncationAtRoot(
  searchTruncation507,
  ({ method }) => method === 'SEARCH',
)
