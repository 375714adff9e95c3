import type { Rule } from '../issues/issue.ts'
import { supportedCollationSet } from '../props/rfc6352.ts'
import { decoded } from './decoded.ts'
import type { PropertyRule } from './property-rule.ts'

/** `CARDDAV:supported-collation-set` names the two collations that every server knows. @see RFC 6352 section 8.3.1 */
export const carddavCollationSet: Rule = { id: 'carddav-collation-set', level: 'error' }

const REQUIRED: readonly string[] = ['i;ascii-casemap', 'i;unicode-casemap']

/** Looks for the two; what cannot be read has none of them. */
export const checkCollations: PropertyRule = {
  prop: '{urn:ietf:params:xml:ns:carddav}supported-collation-set',
  rule: carddavCollationSet,
  *faults(value) {
    const found = decoded(supportedCollationSet, value) ?? []
    const missing = REQUIRED.find((each) => !found.includes(each))
    if (missing !== undefined) yield { missing }
  },
}
