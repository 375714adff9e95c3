import type { Rule } from '../issues/issue.ts'

/** An access control entry has one principal, grants or denies, and nothing twice. @see RFC 3744 section 5.5 */
export const aclAceContent: Rule = { id: 'acl-ace-content', level: 'error' }

/** A principal is one of six kinds. @see RFC 3744 section 5.5.1 */
export const aclPrincipalChoice: Rule = { id: 'acl-principal-choice', level: 'error' }

/** What is granted or denied are privileges, one element in each. @see RFC 3744 section 5.5.2 */
export const aclPrivilegeNonempty: Rule = { id: 'acl-privilege-nonempty', level: 'error' }

/** An inherited entry names one resource; `DAV:protected` is empty. @see RFC 3744 sections 5.5.3 and 5.5.4 */
export const aclInheritedHref: Rule = { id: 'acl-inherited-href', level: 'error' }

/** A supported privilege has a name and a description. @see RFC 3744 section 5.3 */
export const supportedPrivilegeContent: Rule = { id: 'supported-privilege-content', level: 'error' }

/** The description of a privilege says in which language it is. @see RFC 3744 section 5.3 */
export const supportedPrivilegeLang: Rule = { id: 'supported-privilege-lang', level: 'error' }

/** `DAV:current-user-privilege-set` holds privileges that can be granted. @see RFC 3744 section 5.4 */
export const currentUserPrivilegeContent: Rule = { id: 'current-user-privilege-content', level: 'error' }

/** `DAV:owner` and `DAV:group` hold one href at most. @see RFC 3744 sections 5.1 and 5.2 */
export const ownerGroupContent: Rule = { id: 'owner-group-content', level: 'error' }

/** `DAV:acl-restrictions` holds each of its elements once at most. @see RFC 3744 section 5.6 */
export const aclRestrictionsContent: Rule = { id: 'acl-restrictions-content', level: 'error' }
