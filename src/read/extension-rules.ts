import type { Rule } from '../issues/issue.ts'
import type { Name } from '../xml/name.ts'
import { davNamespaceExact, elementForeign, elementUndefinedDav, elementUnexpected } from './rules.ts'

/** Elements of the namespace `DAV:` that IETF documents define and that may turn up around responses. */
const DEFINED =
  ' multistatus response href status propstat prop error responsedescription location sync-token collection principal activelock lockentry lockscope locktype exclusive shared write depth owner timeout locktoken lockroot lockinfo propertyupdate propfind set remove allprop propname include keepalive link src dst report supported-report ace acl grant deny privilege limit nresults sync-level '

/** Children of a response that later documents define: RFC 5323 sections 4.1 and 5.16.1. */
const ADDED = ' score query-schema '

/**
 * The rule that an element breaks by standing where RFC 4918 defines none, or `undefined` if a later document puts it there.
 * @see RFC 4918 section 17
 */
export function extensionRule(name: Name, parent: string): Rule | undefined {
  if (name.namespace === 'DAV:') {
    if (parent === 'response' && ADDED.includes(` ${name.localName} `)) return undefined
    return DEFINED.includes(` ${name.localName} `) ? elementUnexpected : elementUndefinedDav
  }
  return /^(?:urn:)?dav:?$/i.test(name.namespace.trim()) ? davNamespaceExact : elementForeign
}
