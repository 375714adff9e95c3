import type { Rule } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyRule } from './property-rule.ts'

/** Privileges that no specification defines are not in the namespace `DAV:`. @see RFC 3744 section 3 */
export const aclPrivilegeNamespace: Rule = { id: 'acl-privilege-namespace', level: 'error' }

/** Those of RFC 3744 section 3, and `share` of the drafts about sharing. */
const KNOWN: readonly string[] = [
  'read',
  'write',
  'write-properties',
  'write-content',
  'unlock',
  'read-acl',
  'read-current-user-privilege-set',
  'write-acl',
  'bind',
  'unbind',
  'all',
  'share',
]

const PRIVILEGED: readonly ClarkName[] = [
  '{DAV:}acl',
  '{DAV:}supported-privilege-set',
  '{DAV:}current-user-privilege-set',
]

/** Looks at every privilege, however deep it stands. */
export const checkPrivilegeNames: readonly PropertyRule[] = /* @__PURE__ */ PRIVILEGED.map((prop) => ({
  prop,
  rule: aclPrivilegeNamespace,
  *faults(value) {
    const unknown = new Set(privilegesIn(value).filter((each) => isUnknown(each)))
    for (const { localName } of unknown) yield { privilege: localName.slice(0, 80) }
  },
}))

function privilegesIn({ name, elements }: XmlElement): readonly XmlElement[] {
  return name === '{DAV:}privilege' ? elements : elements.flatMap(privilegesIn)
}

function isUnknown({ namespace, localName }: XmlElement): boolean {
  return namespace === 'DAV:' && !KNOWN.includes(localName)
}
