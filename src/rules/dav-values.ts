import type { Rule } from '../issues/issue.ts'

/** `DAV:creationdate` is a date-time of RFC 3339. @see RFC 4918 section 15.1 */
export const propCreationdateSyntax: Rule = { id: 'prop-creationdate-syntax', level: 'error' }

/** `DAV:getlastmodified` is a date as in HTTP headers, in the one form that is not obsolete. @see RFC 4918 section 15.7 */
export const propGetlastmodifiedSyntax: Rule = { id: 'prop-getlastmodified-syntax', level: 'error' }

/** The weekday of a date is that of its day. @see RFC 9110 section 5.6.7 */
export const propDateWeekday: Rule = { id: 'prop-date-weekday', level: 'info' }

/** `DAV:getetag` is an entity tag, with its quotes. @see RFC 4918 section 15.6 */
export const propGetetagSyntax: Rule = { id: 'prop-getetag-syntax', level: 'error' }

/** `DAV:resourcetype` holds elements only. @see RFC 4918 section 15.9 */
export const propResourcetypeContent: Rule = { id: 'prop-resourcetype-content', level: 'error' }

/** `DAV:lockdiscovery` holds active locks only. @see RFC 4918 section 15.8 */
export const propLockdiscoveryContent: Rule = { id: 'prop-lockdiscovery-content', level: 'error' }

/** An active lock has scope, type and depth, and nothing twice. @see RFC 4918 section 14.1 */
export const propActivelockContent: Rule = { id: 'prop-activelock-content', level: 'error' }

/** An active lock says where its root is. @see RFC 4918 section 14.12 */
export const propActivelockLockroot: Rule = { id: 'prop-activelock-lockroot', level: 'warning' }

/** The depth of a lock is `0` or `infinity`. @see RFC 4918 section 9.10.3 */
export const propActivelockDepth: Rule = { id: 'prop-activelock-depth', level: 'error' }

/** The timeout of a lock is `Infinite` or `Second-` with a number. @see RFC 4918 section 14.29 */
export const propActivelockTimeout: Rule = { id: 'prop-activelock-timeout', level: 'error' }

/** A lock token is one href with an absolute URI. @see RFC 4918 section 14.14 */
export const propLocktokenUri: Rule = { id: 'prop-locktoken-uri', level: 'error' }

/** A lock root is one href. @see RFC 4918 section 14.12 */
export const propLockrootHref: Rule = { id: 'prop-lockroot-href', level: 'error' }

/** A lock has one scope and one type. @see RFC 4918 sections 14.13 and 14.15 */
export const propLockscopeChoice: Rule = { id: 'prop-lockscope-choice', level: 'error' }

/** `DAV:supportedlock` holds lock entries, each with a scope and a type. @see RFC 4918 section 15.10 */
export const propSupportedlockContent: Rule = { id: 'prop-supportedlock-content', level: 'error' }

/** Properties that are hrefs hold `DAV:href` elements: one, or as many as their definition says. @see RFC 4918 section 14.7 */
export const propSingleHref: Rule = { id: 'prop-single-href', level: 'error' }

/** A property holds what its definition says. @see RFC 4918 section 17 */
export const propValueContent: Rule = { id: 'prop-value-content', level: 'error' }

/** What belongs once into a value is not there twice. @see RFC 4918 section 17 */
export const propValueDuplicate: Rule = { id: 'prop-value-duplicate', level: 'error' }

/** Yes and no are written as the property's definition says. @see RFC 3253 section 13.3.1 */
export const propBooleanSyntax: Rule = { id: 'prop-boolean-syntax', level: 'error' }

/** Durations have the form of iCalendar. @see RFC 5545 section 3.3.6 */
export const propDurationSyntax: Rule = { id: 'prop-duration-syntax', level: 'warning' }

/** Quotas are decimal digits. @see RFC 4331 sections 3 and 4 */
export const quotaInteger: Rule = { id: 'quota-integer', level: 'error' }

/** Each supported method has its name in an attribute. @see RFC 3253 section 3.1.3 */
export const supportedMethodName: Rule = { id: 'supported-method-name', level: 'error' }

/** Each supported report is one element in `DAV:report`. @see RFC 3253 section 3.1.5 */
export const supportedReportContent: Rule = { id: 'supported-report-content', level: 'error' }

/** Each supported live property is one element in `DAV:prop`. @see RFC 3253 section 3.1.4 */
export const supportedLivePropertyContent: Rule = { id: 'supported-live-property-content', level: 'error' }

/** `DAV:auto-version` is empty or holds one of four elements. @see RFC 3253 section 3.2.2 */
export const autoVersionChoice: Rule = { id: 'auto-version-choice', level: 'error' }

/** `DAV:current-user-principal` holds an href or `DAV:unauthenticated`. @see RFC 5397 section 3 */
export const currentUserPrincipalContent: Rule = { id: 'current-user-principal-content', level: 'error' }

/** `DAV:ordering-type` holds one href with an absolute URI. @see RFC 3648 section 4.1.1 */
export const orderingTypeHref: Rule = { id: 'ordering-type-href', level: 'error' }

/** `DAV:reftarget` holds one href, `DAV:redirect-lifetime` one of two elements. @see RFC 4437 section 13 */
export const redirectrefProperties: Rule = { id: 'redirectref-properties', level: 'error' }

/** `DAV:add-member` holds one href, on the host of its collection. @see RFC 5995 section 3.2.1 */
export const addMemberHref: Rule = { id: 'add-member-href', level: 'error' }
