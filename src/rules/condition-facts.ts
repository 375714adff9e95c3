import type { ClarkName } from '../xml/name.ts'

const CALDAV = 'urn:ietf:params:xml:ns:caldav'
const CARDDAV = 'urn:ietf:params:xml:ns:carddav'

/** What the definition of a condition says of the answers in which it stands. */
export interface ConditionFacts {
  /** `*` for any; none for a condition that stands in a `DAV:error` document alone. */
  readonly methods: readonly string[]
  readonly statuses: readonly number[]
}

/**
 * The conditions of RFCs by namespace; the keys are the methods and then the statuses that they are defined for, which
 * are 403 and 409 where none are named (RFC 3253 section 1.6). `-` is no method.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'DAV:': {
    '* 403': 'need-privileges no-external-entities',
    '* 423': 'lock-token-submitted',
    '- 403': 'propfind-finite-depth',
    ACL: `
      allowed-principal deny-before-grant grant-only limited-number-of-aces missing-required-principal no-abstract
      no-ace-conflict no-inherited-ace-conflict no-invert no-protected-ace-conflict not-supported-privilege
      recognized-principal`,
    'BASELINE-CONTROL': `
      must-have-no-version-controlled-members one-baseline-controlled-collection-per-history-per-workspace
      version-controlled-configuration-must-not-exist`,
    'BASELINE-CONTROL REPORT': 'must-be-baseline',
    BIND: 'bind-into-collection bind-source-exists binding-allowed',
    'BIND 423 409': 'locked-overwrite-allowed',
    'BIND REBIND': 'can-overwrite cross-server-binding cycle-allowed',
    CHECKIN: `
      atomic-activity-checkin checkin-fork-discouraged checkin-fork-forbidden merge-must-be-complete
      must-be-checked-out no-checked-out-baseline-controlled-collection-members no-overwrite-by-auto-update
      one-version-per-history-per-baseline`,
    'CHECKIN UPDATE MERGE': 'cannot-modify-version-controlled-configuration',
    CHECKOUT: `
      checkout-of-checked-out-version-is-discouraged checkout-of-checked-out-version-is-forbidden
      checkout-of-version-with-descendant-is-discouraged checkout-of-version-with-descendant-is-forbidden
      must-not-have-label-and-apply-to-version one-checkout-per-activity-per-history`,
    'CHECKOUT CHECKIN': 'linear-activity',
    'CHECKOUT LABEL': 'must-be-checked-in',
    'CHECKOUT UPDATE MERGE': 'must-not-update-baseline-collection',
    COPY: 'cannot-copy-collection-version cannot-copy-history',
    'COPY MOVE 409': 'preserved-live-properties',
    DELETE: 'no-version-delete',
    'DELETE MOVE VERSION-CONTROL': 'cannot-modify-checked-in-parent',
    LABEL: 'add-must-be-new-label label-must-exist',
    'LABEL GET PROPFIND COPY CHECKOUT UPDATE': 'must-select-version-in-history',
    'LOCK 423': 'no-conflicting-lock',
    MERGE: 'cannot-merge-checked-out-resource checkout-not-allowed',
    MKACTIVITY: 'activity-location-ok',
    MKCOL: 'ordered-collections-supported',
    'MKCOL 403': 'valid-resourcetype',
    MKREDIRECTREF: 'parent-resource-must-be-non-null',
    'MKREDIRECTREF BIND REBIND': 'name-allowed',
    'MKREDIRECTREF UPDATEREDIRECTREF': 'legal-reftarget redirect-lifetime-supported',
    'MKREDIRECTREF UPDATEREDIRECTREF BIND UNBIND REBIND 423 409': 'locked-update-allowed',
    MKWORKSPACE: 'workspace-location-ok',
    'MKWORKSPACE MKACTIVITY MKREDIRECTREF MKCALENDAR 403 409 405': 'resource-must-be-null',
    MOVE: `
      cannot-modify-destination-checked-in-parent cannot-rename-history cannot-rename-version
      cannot-rename-working-resource`,
    'PROPFIND PROPPATCH': 'supported-live-property',
    PROPPATCH: 'cannot-modify-version-controlled-property',
    'PROPPATCH 403': 'cannot-modify-protected-property',
    PUT: 'cannot-modify-version-controlled-content',
    'PUT COPY MOVE MKCOL ORDERPATCH': 'collection-must-be-ordered segment-must-identify-member',
    'PUT MKCOL LOCK COPY MOVE 405 403 409': 'allow-client-defined-uri',
    'PUT PROPPATCH': 'cannot-modify-version',
    'PUT PROPPATCH MKCOL MOVE COPY POST 507': 'quota-not-exceeded sufficient-disk-space',
    REBIND: 'rebind-into-collection rebind-source-exists',
    'REBIND 423 409': `
      locked-source-collection-update-allowed protected-source-url-deletion-allowed
      protected-url-modification-allowed`,
    REPORT: `
      baselines-from-same-history must-be-activity must-be-version-history supported-report valid-sync-token`,
    'REPORT 403': 'sync-traversal-supported',
    'REPORT 507 403 409': 'number-of-matches-within-limits',
    SEARCH: `
      search-grammar-discovery-supported search-grammar-supported search-multiple-scope-supported
      search-scope-valid`,
    UNBIND: 'unbind-from-collection unbind-source-exists',
    'UNBIND 423 409': 'protected-url-deletion-allowed',
    UNCHECKOUT: 'must-be-checked-out-version-controlled-resource',
    'UNLOCK CHECKIN': 'version-history-is-tree',
    'UNLOCK LOCK 409 412': 'lock-token-matches-request-uri',
    UPDATE: 'baseline-controlled-members-must-be-checked-in depth-update',
    UPDATEREDIRECTREF: 'must-be-redirectref redirect-lifetime-update-supported',
    'VERSION-CONTROL': `
      cannot-add-to-existing-history must-be-version one-version-controlled-resource-per-history-per-workspace`,
  },
  [CALDAV]: {
    'DELETE PROPPATCH 403': 'default-calendar-needed',
    'MKCALENDAR PUT COPY MOVE': 'calendar-collection-location-ok',
    POST: `
      max-attachment-size max-attachments-per-resource valid-action valid-managed-id valid-managed-id-parameter
      valid-rid`,
    'POST 400': 'valid-scheduling-message',
    'POST 403': 'valid-organizer',
    'PROPPATCH 403': 'valid-schedule-default-calendar-URL',
    'PROPPATCH MKCALENDAR PUT COPY MOVE REPORT': 'valid-calendar-data',
    'PUT COPY MOVE': `
      max-attendees-per-instance max-instances no-uid-conflict supported-calendar-component
      valid-calendar-object-resource`,
    'PUT COPY MOVE 403': `
      allowed-attendee-scheduling-object-change allowed-organizer-scheduling-object-change
      same-organizer-in-all-components unique-scheduling-object-resource`,
    'PUT COPY MOVE POST': 'max-resource-size',
    'PUT COPY MOVE REPORT': 'max-date-time min-date-time supported-calendar-data',
    'PUT PROPPATCH REPORT': 'valid-timezone',
    REPORT: 'supported-collation supported-filter valid-filter',
  },
  [CARDDAV]: {
    'GET REPORT 415 406 403': 'supported-address-data-conversion',
    'PUT COPY MOVE': 'addressbook-collection-location-ok max-resource-size no-uid-conflict valid-address-data',
    'PUT COPY MOVE REPORT': 'supported-address-data',
    REPORT: 'supported-collation supported-filter',
  },
}

const facts: ReadonlyMap<ClarkName, ConditionFacts> = /* @__PURE__ */ new Map(
  Object.entries(TABLE).flatMap(([namespace, groups]) =>
    Object.entries(groups).flatMap(([key, locals]) => {
      const words = key.split(' ')
      const statuses = words.map(Number).filter((word) => !Number.isNaN(word))
      const methods = words.filter((word) => word !== '-' && Number.isNaN(Number(word)))
      const each = { methods, statuses: statuses.length === 0 ? [403, 409] : statuses }
      const names = locals.trim().split(/\s+/)
      return names.map((local): [ClarkName, ConditionFacts] => [`{${namespace}}${local}`, each])
    }),
  ),
)

/** What is known of a condition; `undefined` for those of other documents. */
export function conditionFacts(name: ClarkName): ConditionFacts | undefined {
  return facts.get(name)
}

/** The names of all conditions that are known. */
export function knownConditions(): Iterable<ClarkName> {
  return facts.keys()
}
