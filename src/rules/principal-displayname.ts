import type { Rule } from '../issues/issue.ts'
import type { Propstat } from '../model/propstat.ts'
import { isAllSpace } from '../xml/characters.ts'
import type { BodyRuleMaker, ResponsePlaces } from './body-rule.ts'
import { emptyValues } from './empty-values.ts'
import { foundValue } from './found-value.ts'

/** A principal has a display name, and it is not empty. @see RFC 3744 section 4 */
export const principalDisplayname: Rule = { id: 'principal-displayname', level: 'error' }

/** Looks at principals whose display name was asked for: it is listed, with or without success. */
export const checkPrincipalName: BodyRuleMaker = (report, context) => {
  const countsAsValue = emptyValues(context)
  return {
    response(response, places) {
      if (!places.propstats.some(({ props }) => props.has('{DAV:}displayname'))) return
      const type = foundValue(response, places, '{DAV:}resourcetype')
      if (type?.value.child('{DAV:}principal') === undefined || !countsAsValue(response)) return
      const name = foundValue(response, places, '{DAV:}displayname')
      if (name !== undefined ? !isAllSpace(name.value.text) : !isLost(places, response.propstats)) return
      report(principalDisplayname, name?.place ?? places, { missing: name === undefined })
    },
  }
}

/** Whether the server says that there is no display name: 403 would say that it does not tell. */
function isLost(places: ResponsePlaces, propstats: readonly Propstat[]): boolean {
  return places.propstats.some(({ props }, i) => props.has('{DAV:}displayname') && propstats[i]?.status?.code === 404)
}
