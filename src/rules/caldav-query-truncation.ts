import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'
import { truncationAtRoot } from './truncation.ts'

/**
 * A 507 in the answer to a calendar-query is for the Request-URI. The document knows only an error of the whole request;
 * servers took the marker over from addressbook-query.
 * @see RFC 4791 section 7.8, RFC 6352 section 8.6.2
 */
export const caldavQueryTruncation: Rule = { id: 'caldav-query-truncation', level: 'info' }

/** Looks whom each 507 is for. */
export const checkCalendarTruncation: BodyRuleMaker = /* @__PURE__ */ truncationAtRoot(
  caldavQueryTruncation,
  (context) => reportNameOf(context) === 'calendar-query',
)
