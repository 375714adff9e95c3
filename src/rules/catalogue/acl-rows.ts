import { aclPrivilegeNamespace } from '../acl-privilege-namespace.ts'
import * as acl from '../acl-values.ts'
import { needPrivilegesContent } from '../need-privileges-content.ts'
import { principalDisplayname } from '../principal-displayname.ts'
import { supportedPrivilegeAggregation } from '../supported-privilege-aggregation.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about access control. */
export const aclRows: readonly CatalogueRow[] = [
  {
    rule: acl.aclAceContent,
    reference: 'RFC 3744 section 5.5',
    summary: 'An entry of DAV:acl has one principal, either grants or denies, and has nothing else twice.',
    message: 'not a list of entries: {detail}',
    hint: 'write an entry of its own for each principal, and for grants and denials',
  },
  {
    rule: acl.aclPrincipalChoice,
    reference: 'RFC 3744 section 5.5.1',
    summary: 'A principal is an href, all, authenticated, unauthenticated, a property or self.',
    message: 'not a principal: {detail}',
    hint: 'write exactly one of them; a URL goes into a <D:href>',
  },
  {
    rule: acl.aclPrivilegeNonempty,
    reference: 'RFC 3744 section 5.5.2',
    summary: 'What is granted or denied are privileges, one element in each DAV:privilege.',
    message: 'no privilege: {detail}',
    hint: 'write <D:grant><D:privilege><D:read/></D:privilege></D:grant>',
  },
  {
    rule: aclPrivilegeNamespace,
    reference: 'RFC 3744 section 3',
    summary: 'Privileges that no specification defines are in a namespace of their own.',
    message: 'no specification defines the privilege {privilege} in the namespace DAV:',
    hint: 'name it in a namespace of your own',
  },
  {
    rule: acl.aclInheritedHref,
    reference: 'RFC 3744 sections 5.5.3 and 5.5.4',
    summary: 'DAV:inherited holds one href, DAV:protected nothing.',
    message: 'not the mark of an entry: {detail}',
    hint: 'write <D:inherited><D:href>/top</D:href></D:inherited>, and <D:protected/>',
  },
  {
    rule: acl.supportedPrivilegeContent,
    reference: 'RFC 3744 section 5.3',
    summary: 'A supported privilege has one privilege and one description, and may be abstract and contain others.',
    message: 'not a supported privilege: {detail}',
    hint: 'write <D:description xml:lang="en">, for people',
  },
  {
    rule: acl.supportedPrivilegeLang,
    reference: 'RFC 3744 section 5.3',
    summary: 'The description of a privilege has an xml:lang.',
    message: 'the language of a description is not known: {detail}',
    hint: 'write xml:lang on the description, or on an element around it',
  },
  {
    rule: supportedPrivilegeAggregation,
    reference: 'RFC 3744 section 3.12',
    summary: 'Of the predefined privileges, write contains the other four of writing, and no reading contains writing.',
    message: ({ privilege, missing, strange }) =>
      missing === undefined
        ? `${privilege ?? 'a privilege'} contains ${strange ?? '…'}, which it must not`
        : `${privilege ?? 'a privilege'} does not contain ${missing}`,
    hint: 'arrange the tree as section 3.12 says',
  },
  {
    rule: acl.currentUserPrivilegeContent,
    reference: 'RFC 3744 section 5.4',
    summary: 'DAV:current-user-privilege-set holds privileges, and only such as can be granted.',
    message: 'not the privileges of a user: {detail}',
    hint: 'write <D:privilege><D:read/></D:privilege> for each, and none that is abstract',
  },
  {
    rule: acl.ownerGroupContent,
    reference: 'RFC 3744 sections 5.1 and 5.2',
    summary: 'DAV:owner and DAV:group hold one href at most.',
    message: 'not the href of a principal: {detail}',
    hint: 'write <D:href> with the URL of a principal, or leave the property empty',
  },
  {
    rule: acl.aclRestrictionsContent,
    reference: 'RFC 3744 section 5.6',
    summary: 'DAV:acl-restrictions holds each of its elements once at most.',
    message: 'not a set of restrictions: {detail}',
    hint: 'write each of grant-only, no-invert, deny-before-grant and required-principal once at most',
  },
  {
    rule: principalDisplayname,
    reference: 'RFC 3744 section 4',
    summary: 'A principal has a display name that is not empty.',
    message: ({ missing }) =>
      missing === true ? 'the principal has no DAV:displayname' : 'the DAV:displayname of the principal is empty',
    hint: 'give each principal a name that people know; a login name will do',
  },
  {
    rule: needPrivilegesContent,
    reference: 'RFC 3744 section 7.1.1',
    summary: 'DAV:need-privileges holds one DAV:resource or more, each with one href and one privilege.',
    message: 'not the privileges that are lacking: {detail}',
    hint: 'write <D:resource><D:href>/c/</D:href><D:privilege><D:bind/></D:privilege></D:resource> for each',
  },
]
