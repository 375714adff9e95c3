import type { SupportedPrivilege } from '../codec/supported-privileges.ts'
import { currentUserPrivilegeSet, supportedPrivilegeSet } from '../props/rfc3744.ts'
import type { ClarkName } from '../xml/name.ts'
import { currentUserPrivilegeContent } from './acl-values.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { decoded } from './decoded.ts'
import { foundValue } from './found-value.ts'

/** Compares what the user may do with what there is to grant, where a response tells both. */
export const checkGrantable: BodyRuleMaker = (report) => ({
  response(response, places) {
    const granted = foundValue(response, places, '{DAV:}current-user-privilege-set')
    if (granted === undefined) return
    const supported = foundValue(response, places, '{DAV:}supported-privilege-set')
    if (supported === undefined) return
    const trees = decoded(supportedPrivilegeSet, supported.value) ?? []
    const names = decoded(currentUserPrivilegeSet, granted.value)
    if (names === undefined || trees.length === 0) return
    const grantable = new Set(grantableIn(trees))
    const wrong = [...names].find((name) => !grantable.has(name))
    if (wrong !== undefined) {
      const detail = `expected privileges that can be granted, found ${wrong.slice(0, 120)}`
      report(currentUserPrivilegeContent, granted.place, { detail })
    }
  },
})

function grantableIn(trees: readonly SupportedPrivilege[]): readonly ClarkName[] {
  return trees.flatMap(({ privilege, abstract, privileges }) => [
    ...(abstract ? [] : [privilege]),
    ...grantableIn(privileges),
  ])
}
