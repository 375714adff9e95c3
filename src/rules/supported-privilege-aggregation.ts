import type { SupportedPrivilege } from '../codec/supported-privileges.ts'
import type { Rule } from '../issues/issue.ts'
import { supportedPrivilegeSet } from '../props/rfc3744.ts'
import { decoded } from './decoded.ts'
import type { PropertyRule } from './property-rule.ts'

/** Which of the predefined privileges contain which. Advice, as examples of the RFC break it. @see RFC 3744 section 3.12 */
export const supportedPrivilegeAggregation: Rule = { id: 'supported-privilege-aggregation', level: 'info' }

/** What a privilege must contain, where it contains anything. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  '{DAV:}write': ['{DAV:}bind', '{DAV:}unbind', '{DAV:}write-properties', '{DAV:}write-content'],
}

/** What a privilege must not contain. */
const STRANGERS: Readonly<Record<string, readonly string[]>> = {
  '{DAV:}read': ['{DAV:}write', '{DAV:}write-acl', '{DAV:}write-properties', '{DAV:}write-content'],
  '{DAV:}write': ['{DAV:}read', '{DAV:}read-acl', '{DAV:}read-current-user-privilege-set'],
  '{DAV:}read-acl': [
    '{DAV:}read',
    '{DAV:}write',
    '{DAV:}write-acl',
    '{DAV:}write-properties',
    '{DAV:}write-content',
    '{DAV:}read-current-user-privilege-set',
  ],
  '{DAV:}write-acl': ['{DAV:}write', '{DAV:}read', '{DAV:}read-acl', '{DAV:}read-current-user-privilege-set'],
  '{DAV:}read-current-user-privilege-set': ['{DAV:}write', '{DAV:}read', '{DAV:}read-acl', '{DAV:}write-acl'],
}

/** Walks the trees of privileges. */
export const checkAggregation: PropertyRule = {
  prop: '{DAV:}supported-privilege-set',
  rule: supportedPrivilegeAggregation,
  *faults(value) {
    for (const of of withParts(decoded(supportedPrivilegeSet, value) ?? [])) {
      const { privilege } = of
      const contained = withParts(of.privileges).map((each): string => each.privilege)
      const missing = PARTS[privilege]?.find((part) => !contained.includes(part))
      if (missing !== undefined) yield { privilege, missing }
      const strange = STRANGERS[privilege]?.find((each) => contained.includes(each))
      if (strange !== undefined) yield { privilege, strange }
    }
  },
}

/** The privileges and all that they contain, at any depth. */
function withParts(privileges: readonly SupportedPrivilege[]): readonly SupportedPrivilege[] {
  return privileges.flatMap((each) => [each, ...withParts(each.privileges)])
}
