import type { RuleId } from 'multistatus/validate'
import type { GrammarName } from './grammar.ts'

/** The grammars of bodies with propstats, which agree about all that stands in a propstat. */
const ofPropstats: readonly GrammarName[] = [
  'multistatus',
  'propfind',
  'proppatch',
  'report',
  'sync-collection',
  'sync-collection-infinite',
  'mkcol-response',
]

/** The grammars of a multistatus. */
const ofMultistatus: readonly GrammarName[] = [
  'multistatus',
  'propfind',
  'proppatch',
  'report',
  'sync-collection',
  'sync-collection-infinite',
  'namespace-method',
  'lock',
]

const all: readonly GrammarName[] = [...ofMultistatus, 'mkcol-response']

/**
 * Which grammars a rule is part of. They reject a body for an issue of level `error` of these rules, and for nothing else;
 * an issue of another level is never a reason.
 */
export const grammarsOfRules: Readonly<Record<RuleId, readonly GrammarName[]>> = {
  'multistatus-root': all,
  'xml-dav-namespace-exact': all,
  'multistatus-text': all,
  'multistatus-responsedescription-once': ofMultistatus,
  'pcdata-child-element': all,
  'response-missing-href': ofMultistatus,
  'response-status-xor-propstat': ofMultistatus,
  'response-no-result': ofMultistatus,
  'response-duplicate-child': ofMultistatus,
  'response-multiple-href-propstat': ofMultistatus,
  'minimal-empty-response': ofMultistatus,
  'redirect-location-missing': ofMultistatus,
  'location-content': ofMultistatus,
  'href-empty': ofMultistatus,
  'href-not-simple-ref': ofMultistatus,
  'href-fragment': ofMultistatus,
  'href-invalid-characters': ofMultistatus,
  'response-href-not-http': ofMultistatus,
  'status-line-syntax': all,
  'status-http-version-syntax': all,
  'status-reason-characters': all,
  'status-code-range': all,
  'status-never-here': all,
  '208-in-propstat-only': ofMultistatus,
  'propstat-prop-once': all,
  'propstat-status-once': all,
  'propstat-duplicate-child': all,
  'prop-text': all,
  'error-empty': all,
  'error-text': all,
  'error-in-responsedescription': all,
  'error-wrong-scope': ofMultistatus,
  'lock-token-submitted-href': ofMultistatus,
  'sync-token-once': ofMultistatus,
  'search-score': ['multistatus'],

  'prop-creationdate-syntax': ofPropstats,
  'prop-getlastmodified-syntax': ofPropstats,
  'prop-getcontentlength-syntax': ofPropstats,
  'prop-getetag-syntax': ofPropstats,
  'prop-resourcetype-content': ofPropstats,
  'prop-lockdiscovery-content': ofPropstats,
  'prop-activelock-content': ofPropstats,
  'prop-activelock-depth': ofPropstats,
  'prop-activelock-timeout': ofPropstats,
  'prop-locktoken-uri': ofPropstats,
  'prop-lockroot-href': ofPropstats,
  'prop-lockscope-choice': ofPropstats,
  'prop-supportedlock-content': ofPropstats,
  'resource-id-value': ofPropstats,
  'parent-set-content': ofPropstats,
  'parent-segment-syntax': ofPropstats,

  'caldav-calendar-data-not-property': ['propfind', 'proppatch'],
  'carddav-address-data-not-property': ['propfind', 'proppatch'],
  'proppatch-atomic': ['proppatch'],
  'proppatch-424-without-cause': ['proppatch'],
  'proppatch-single-response': ['proppatch'],
  'proppatch-propstat-form': ['proppatch'],
  'namespace-method-propstat': ['namespace-method', 'lock'],
  'lock-failure-required': ['lock'],
  'lock-success-entry': ['lock'],
  'sync-removed-form': ['sync-collection', 'sync-collection-infinite'],
  'sync-changed-form': ['sync-collection', 'sync-collection-infinite'],
  'sync-unsupported-collection': ['sync-collection-infinite'],
  'mkcol-response-root': ['mkcol-response'],
  'mkcol-response-content': ['mkcol-response'],
  'mkcol-response-atomic': ['mkcol-response'],
}

/** Rules that a grammar of this kind could hold, and that are recommendations or advice: no body is rejected for them. */
export const neverErrors: readonly RuleId[] = [
  'href-over-encoded',
  'propstat-error-values',
  'proppatch-values',
  'delete-424',
  'delete-204',
  'delete-success-entry',
  'status-423-condition',
  'prop-activelock-lockroot',
  'sync-token-uri',
  'sync-other-status',
]
