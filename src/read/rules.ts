import type { Rule } from '../issues/issue.ts'

/** The rules about the structure of a body that the reader reports while it reads. RFC 4918 unless named. */

export const multistatusText: Rule = { id: 'multistatus-text', level: 'error' }
export const multistatusDescriptionOnce: Rule = { id: 'multistatus-responsedescription-once', level: 'error' }
export const syncTokenOnce: Rule = { id: 'sync-token-once', level: 'error' }
export const elementUnexpected: Rule = { id: 'element-unexpected', level: 'warning' }
export const elementForeign: Rule = { id: 'element-foreign', level: 'info' }
export const elementUndefinedDav: Rule = { id: 'element-undefined-dav', level: 'warning' }
export const davNamespaceExact: Rule = { id: 'xml-dav-namespace-exact', level: 'error' }
export const pcdataChildElement: Rule = { id: 'pcdata-child-element', level: 'error' }
export const responseMissingHref: Rule = { id: 'response-missing-href', level: 'error' }
export const responseStatusXorPropstat: Rule = { id: 'response-status-xor-propstat', level: 'error' }
export const responseNoResult: Rule = { id: 'response-no-result', level: 'error' }
export const responseDuplicateChild: Rule = { id: 'response-duplicate-child', level: 'error' }
export const responseMultipleHrefPropstat: Rule = { id: 'response-multiple-href-propstat', level: 'error' }
export const responseMultipleHref: Rule = { id: 'response-multiple-href', level: 'info' }
export const propstatPropOnce: Rule = { id: 'propstat-prop-once', level: 'error' }
export const propstatStatusOnce: Rule = { id: 'propstat-status-once', level: 'error' }
export const propstatDuplicateChild: Rule = { id: 'propstat-duplicate-child', level: 'error' }
export const propText: Rule = { id: 'prop-text', level: 'error' }
export const propEmpty: Rule = { id: 'prop-empty', level: 'warning' }
export const propDuplicate: Rule = { id: 'prop-duplicate', level: 'error' }
/** In the answer to PROPPATCH, which may set and remove the same property. */
export const propDuplicateInProppatch: Rule = { id: 'prop-duplicate', level: 'info' }
export const propstatSameStatus: Rule = { id: 'propstat-same-status', level: 'info' }
export const propstatErrorValues: Rule = { id: 'propstat-error-values', level: 'warning' }
export const errorEmpty: Rule = { id: 'error-empty', level: 'error' }
export const errorText: Rule = { id: 'error-text', level: 'error' }
export const errorInDescription: Rule = { id: 'error-in-responsedescription', level: 'error' }
export const errorOnSuccess: Rule = { id: 'error-on-success', level: 'info' }
export const redirectLocationMissing: Rule = { id: 'redirect-location-missing', level: 'error' }
export const locationContent: Rule = { id: 'location-content', level: 'error' }
export const locationWithoutRedirect: Rule = { id: 'location-without-redirect', level: 'info' }
