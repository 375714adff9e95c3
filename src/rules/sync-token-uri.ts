import { isAbsoluteUri } from '../codec/absolute-uri.ts'
import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { trimSpace } from '../xml/characters.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import type { PropertyRule } from './property-rule.ts'

/**
 * A sync token is an absolute URI, so that it can be a state token of the `If` header. Bare numbers are met, and clients
 * that only hand the token back get along with them: hence a warning.
 * @see RFC 6578 sections 3.2 and 4
 */
export const syncTokenUri: Rule = { id: 'sync-token-uri', level: 'warning' }

/** Looks at the token of the body. */
export const checkSyncToken: BodyRuleMaker = (report) => {
  let place: Place | undefined
  return {
    open(role, { path, position }) {
      if (role === 'sync-token') place ??= { path: `${path}/sync-token`, position }
    },
    end({ syncToken }) {
      if (place === undefined || syncToken === undefined || isAbsoluteUri(syncToken)) return
      report(syncTokenUri, place, { token: syncToken })
    },
  }
}

/** Looks at the property `DAV:sync-token`. */
export const checkSyncTokenProperty: PropertyRule = {
  prop: '{DAV:}sync-token',
  rule: syncTokenUri,
  *faults(value) {
    const token = trimSpace(value.text)
    if (!isAbsoluteUri(token)) yield { token }
  },
}
