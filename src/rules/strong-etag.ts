import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import { trimSpace } from '../xml/characters.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRule, BodyRuleMaker } from './body-rule.ts'
import { foundValue } from './found-value.ts'

/** A calendar object has an entity tag, and it is not weak. @see RFC 4791 section 5.3.4 */
export const caldavStrongEtag: Rule = { id: 'caldav-strong-etag', level: 'error' }

/** An address object has an entity tag, and it is not weak. @see RFC 6352 section 6.3.2.3 */
export const carddavStrongEtag: Rule = { id: 'carddav-strong-etag', level: 'error' }

const KINDS: readonly (readonly [data: ClarkName, rule: Rule])[] = [
  ['{urn:ietf:params:xml:ns:caldav}calendar-data', caldavStrongEtag],
  ['{urn:ietf:params:xml:ns:carddav}address-data', carddavStrongEtag],
]

/** Looks at the responses that bring calendar or address data; what else may be such an object, a body does not tell. */
export const checkStrongEtag: BodyRuleMaker = (report): BodyRule => ({
  response(response, places) {
    for (const [data, rule] of KINDS) {
      if (!places.propstats.some(({ props }, i) => props.has(data) && isSuccess(response.propstats[i]?.status)))
        continue
      const etag = foundValue(response, places, '{DAV:}getetag')
      const lacking = etag === undefined && response.propstats.some((propstat) => propstat.has('{DAV:}getetag'))
      if (lacking) report(rule, places, { missing: true })
      else if (etag !== undefined && /^[Ww]\//.test(trimSpace(etag.value.text))) {
        report(rule, etag.place, { etag: trimSpace(etag.value.text).slice(0, 80) })
      }
    }
  },
})
