import type { Rule } from '../../issues/issue.ts'

/** An href is not empty. @see RFC 4918 sections 8.3 and 14.7 */
export const hrefEmpty: Rule = { id: 'href-empty', level: 'error' }

/** An href is an absolute URI or an absolute path with an optional query. @see RFC 4918 section 8.3 */
export const hrefNotSimpleRef: Rule = { id: 'href-not-simple-ref', level: 'error' }

/** An href has no fragment. @see RFC 4918 section 8.3 */
export const hrefFragment: Rule = { id: 'href-fragment', level: 'error' }

/** An href has no `.` or `..` segments. @see RFC 4918 section 8.3 (erratum 1519) */
export const hrefDotSegments: Rule = { id: 'href-dot-segments', level: 'error' }

/** An href has no characters but those of a URI. @see RFC 4918 section 8.3.1 */
export const hrefInvalidCharacters: Rule = { id: 'href-invalid-characters', level: 'error' }

/** An href has neither its delimiters nor its escapes encoded. @see RFC 4918 section 8.3.1 */
export const hrefOverEncoded: Rule = { id: 'href-over-encoded', level: 'info' }

/** An href has no white space around it. @see RFC 4918 section 14.7 */
export const hrefWhitespace: Rule = { id: 'href-whitespace', level: 'info' }

/** The href of a response element is an http or https URL. @see RFC 4918 section 14.24 */
export const responseHrefNotHttp: Rule = { id: 'response-href-not-http', level: 'error' }
