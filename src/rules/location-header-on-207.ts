import type { Issue, Rule } from '../issues/issue.ts'
import { messageIssue } from './http-message.ts'

/** A `Location` has no meaning beside the status 207. @see RFC 4918 section 13.1 */
export const locationHeaderOn207: Rule = { id: 'location-header-on-207', level: 'info' }

/** Looks for a `Location`; the answer to MERGE must have one (RFC 3253 section 11.2). */
export function* locationIssues(location: string | undefined, method: string | undefined): Generator<Issue> {
  if (location !== undefined && method !== 'MERGE') {
    yield messageIssue(locationHeaderOn207, 'header(location)', { location })
  }
}
