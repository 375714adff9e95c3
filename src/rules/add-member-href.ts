import { quoted } from '../codec/shown.ts'
import { resolveHref } from '../model/href/resolve-href.ts'
import { addMember } from '../props/rfc5995.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { addMemberHref } from './dav-values.ts'
import { decoded } from './decoded.ts'
import { foundValue } from './found-value.ts'

/** Compares the hosts of the href and of the collection, where both are known. The codec looks whether there is one href. */
export const checkAddMember: BodyRuleMaker = (report) => ({
  response(response, places) {
    const found = foundValue(response, places, '{DAV:}add-member')
    const href = found && decoded(addMember, found.value)
    const { url } = href === undefined ? { url: undefined } : response.target
    if (found === undefined || href === undefined || url === undefined) return
    if (resolveHref(href, url).flags.includes('other-host')) {
      report(addMemberHref, found.place, { detail: `expected the host of the collection, found ${quoted(href)}` })
    }
  },
})
