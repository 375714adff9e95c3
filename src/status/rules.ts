import type { Rule } from '../issues/issue.ts'

/** The rules about the text of a status. RFC 9112 sections 2.3 and 4, RFC 9110 sections 2.5 and 15. */

export const statusLineSyntax: Rule = { id: 'status-line-syntax', level: 'error' }
export const statusMissingSpace: Rule = { id: 'status-missing-space', level: 'info' }
export const statusHttpVersionSyntax: Rule = { id: 'status-http-version-syntax', level: 'error' }
export const statusHttpVersion11: Rule = { id: 'status-http-version-1-1', level: 'info' }
export const statusReasonCharacters: Rule = { id: 'status-reason-characters', level: 'error' }
export const statusReasonNonstandard: Rule = { id: 'status-reason-nonstandard', level: 'info' }
export const statusCodeRange: Rule = { id: 'status-code-range', level: 'error' }

/** The rules about a code where it stands. RFC 4918 sections 11 to 13, RFC 5842 section 7.1. */

/** The code has no meaning at this place: it is about a message, a connection, another place, or about nothing. */
export const statusNeverHere: Rule = { id: 'status-never-here', level: 'error' }
/** The code may stand at this place, and says nothing useful there, or not for this method. */
export const statusDiscouragedHere: Rule = { id: 'status-discouraged-here', level: 'info' }
export const outerStatus207: Rule = { id: 'outer-status-207', level: 'error' }
export const statusUnregistered: Rule = { id: 'status-unregistered', level: 'info' }
export const status1xx: Rule = { id: 'status-1xx', level: 'warning' }
export const statusNested207: Rule = { id: 'status-nested-207', level: 'info' }
export const statusReservedCode: Rule = { id: 'status-reserved-code', level: 'info' }
export const statusNeedsHeader: Rule = { id: 'status-needs-header', level: 'info' }
export const redirectInPropstat: Rule = { id: 'redirect-in-propstat', level: 'info' }
export const status412WithoutCondition: Rule = { id: 'status-412-without-condition', level: 'error' }
export const rule208InPropstatOnly: Rule = { id: '208-in-propstat-only', level: 'error' }
export const rule208Depth: Rule = { id: '208-depth', level: 'error' }
export const rule208ClientSupport: Rule = { id: '208-client-support', level: 'warning' }

/** The rules about a code in the answer to a method. RFC 4918 sections 9.6.1, 9.8.3, 9.9.2 and 9.10.3. */

export const delete424: Rule = { id: 'delete-424', level: 'warning' }
export const delete204: Rule = { id: 'delete-204', level: 'warning' }
export const deleteSuccessEntry: Rule = { id: 'delete-success-entry', level: 'info' }
export const copymove424: Rule = { id: 'copymove-424', level: 'warning' }
export const copymove201204: Rule = { id: 'copymove-201-204', level: 'warning' }
export const lockSuccessEntry: Rule = { id: 'lock-success-entry', level: 'error' }
