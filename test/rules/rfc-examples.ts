import type { ValidateContext } from 'multistatus/validate'

/** A multistatus printed in an RFC: the request it answers, and what the catalogue finds in it above level info. */
export interface RfcExample {
  /** The RFC and the section, `rfc4918-9.6.2`, and where a section has several, which: `rfc8144-7.2-0`. */
  readonly section: string
  readonly context: ValidateContext
  readonly rules: readonly string[]
}

const PROPFIND = { method: 'PROPFIND' } as const
const PROPPATCH = { method: 'PROPPATCH' } as const
const REPORT = { method: 'REPORT' } as const
const SEARCH = { method: 'SEARCH' } as const

function examples(context: ValidateContext, sections: readonly string[], rules: readonly string[] = []): RfcExample[] {
  return sections.map((section) => ({ section, context, rules }))
}

/** All that are well-formed in print. Why some break rules: they are older than the rule, or the RFC breaks its own. */
export const rfcExamples: readonly RfcExample[] = [
  ...examples(PROPFIND, ['rfc2518-8.1.3', 'rfc2518-13.11.1']),
  // The lock root came with RFC 4918.
  ...examples(PROPFIND, ['rfc2518-13.8.1'], ['prop-activelock-lockroot']),
  // An entity tag without quotes, a date as in RFC 850, and white space around values.
  ...examples(PROPFIND, ['rfc2518-8.1.2'], ['prop-get-lws', 'prop-getetag-syntax', 'prop-getlastmodified-syntax']),
  ...examples(PROPPATCH, ['rfc2518-8.2.2']),
  ...examples({ method: 'DELETE' }, ['rfc2518-8.6.2.1'], ['status-423-condition']),
  ...examples({ method: 'COPY', conditional: true }, ['rfc2518-8.8.8']),
  ...examples({ method: 'MOVE' }, ['rfc2518-8.9.6'], ['status-423-condition']),
  // Of a lock that failed, RFC 2518 told in a propstat of lockdiscovery.
  ...examples({ method: 'LOCK' }, ['rfc2518-8.10.10'], ['namespace-method-propstat']),
  ...examples(REPORT, ['rfc3253-3.7.1', 'rfc3253-3.8.1', 'rfc3253-5.4.1']),
  // DAV:error stood inside the description, before RFC 4918 moved it out.
  ...examples({ method: 'ORDERPATCH' }, ['rfc3648-7.2'], ['error-in-responsedescription']),
  ...examples(PROPPATCH, ['rfc3744-5.1.2'], ['error-in-responsedescription']),
  // One propstat inside the other.
  ...examples(PROPFIND, ['rfc3648-8.1'], ['element-unexpected']),
  ...examples(PROPFIND, ['rfc3648-10.2']),
  ...examples(
    PROPFIND,
    ['5.1.1', '5.3.1', '5.4.1', '5.5.5', '5.6.5', '5.8.1', '5.9'].map((at) => `rfc3744-${at}`),
  ),
  ...examples(REPORT, ['rfc3744-9.2.1', 'rfc3744-9.3.1', 'rfc3744-9.4.2']),
  ...examples(PROPPATCH, ['rfc4316-4.1', 'rfc4316-4.2', 'rfc4316-4.3']),
  ...examples(PROPFIND, ['rfc4316-5.1', 'rfc4331-1.2', 'rfc4437-8.1', 'rfc4437-8.2', 'rfc4437-10.1']),
  ...examples(
    REPORT,
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `rfc4791-7.8.${at}`),
  ),
  ...examples(REPORT, ['rfc4791-7.9.1', 'rfc4791-14.2']),
  ...examples(
    PROPFIND,
    ['9.1.3', '9.1.4', '9.1.5', '15.8.1', '15.10.1'].map((at) => `rfc4918-${at}`),
  ),
  ...examples(PROPPATCH, ['rfc4918-9.2.2']),
  // The condition is empty, where section 16 of the same RFC asks for an href.
  ...examples({ method: 'DELETE' }, ['rfc4918-9.6.2'], ['lock-token-submitted-href']),
  ...examples({ method: 'COPY' }, ['rfc4918-9.8.8'], ['lock-token-submitted-href']),
  ...examples({ method: 'MOVE' }, ['rfc4918-9.9.6'], ['lock-token-submitted-href']),
  ...examples({ method: 'LOCK' }, ['rfc4918-9.10.9']),
  ...examples(SEARCH, ['rfc5323-2.3.3', 'rfc5323-4.1.1']),
  // Statuses where section 2.3 asks for propstats.
  ...examples(SEARCH, ['rfc5323-2.3.4'], ['search-propstat']),
  ...examples(PROPFIND, ['rfc5323-3.4']),
  ...examples({ ...PROPFIND, depth: 'infinity', bind: true }, ['rfc5842-7.1.1']),
  ...examples(
    REPORT,
    ['8.6.3', '8.6.4', '8.6.5', '8.7.1', '8.7.2'].map((at) => `rfc6352-${at}`),
  ),
  ...examples(
    { ...REPORT, report: 'sync-collection' },
    ['3.8', '3.9', '3.10', '3.11'].map((at) => `rfc6578-${at}`),
  ),
  ...examples(PROPFIND, ['rfc6578-3.13', 'rfc8144-7.2-0']),
  ...examples({ ...PROPFIND, prefer: 'return=minimal, depth-noroot' }, ['rfc8144-7.2-1']),
  ...examples({ ...PROPFIND, prefer: 'return=minimal' }, ['rfc8144-7.2-2']),
  ...examples({ ...REPORT, report: 'expand-property' }, ['rfc8144-7.2-3']),
  ...examples({ ...REPORT, report: 'expand-property', prefer: 'return=minimal' }, ['rfc8144-7.2-4']),
  ...examples(PROPPATCH, ['rfc8144-7.2-5']),
]
