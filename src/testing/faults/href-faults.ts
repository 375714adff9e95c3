import type { Rule } from '../../issues/issue.ts'
import * as rules from '../../model/href/href-rules.ts'
import { hrefCollectionTrailingSlash } from '../../rules/href-collection-trailing-slash.ts'
import { hrefMixedFormat } from '../../rules/href-mixed-format.ts'
import { responseDuplicateHref, responseDuplicateHrefEquivalent } from '../../rules/response-duplicate-href.ts'
import { davElement, type ElementNode, textIn, type XmlDocument } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import { appendResponse, davChild, propertiesOf, propstatResponses, propstatsOf, setText } from './sites.ts'

/** The hrefs that name resources by a path. */
function pathsOf(document: XmlDocument): ElementNode[] {
  return elementsOfRole(document, 'href').filter((href) => /^\/[^/]/.test(textIn(href)))
}

/** A fault of one href: what it is changed into, or `undefined` if this one will not do. */
function hrefFault(
  name: string,
  description: string,
  rule: Rule,
  change: (href: string) => string | undefined,
): FaultKind {
  return invalidKind({ name: `href-${name}`, description, rule }, (document, random) => {
    for (const href of random.shuffled(pathsOf(document))) {
      const changed = change(textIn(href))
      if (changed === undefined) continue
      setText(href, changed)
      return true
    }
    return false
  })
}

/** An href in which a text stands before the last slash, or at the end. */
const inName = (href: string, text: string): string => href.replace(/(\/?)$/, `${text}$1`)

/** A response more, for the resource of one that is there. */
function repeated(name: string, description: string, rule: Rule, change: (href: string) => string): FaultKind {
  return invalidKind({ name: `href-${name}`, description, rule }, (document, random) => {
    const href = random.pick(pathsOf(document))
    if (href === undefined) return false
    const status = davElement('status', 'HTTP/1.1 404 Not Found')
    appendResponse(document, davElement('response', davElement('href', change(textIn(href))), status))
    return true
  })
}

/** What is wrong with hrefs. @see RFC 4918 sections 5.2, 8.3 and 14.24 */
export const hrefFaults: readonly FaultKind[] = [
  hrefFault('empty', 'an href is empty', rules.hrefEmpty, () => ''),
  hrefFault('relative', 'an href is relative', rules.hrefNotSimpleRef, (href) => href.slice(1)),
  hrefFault('fragment', 'an href has a fragment, or a # that is not encoded', rules.hrefFragment, (href) =>
    inName(href, '#1'),
  ),
  hrefFault('dot-segments', 'an href has a segment ..', rules.hrefDotSegments, (href) => `/a/..${href}`),
  hrefFault('blank', 'an href has a blank that is not encoded', rules.hrefInvalidCharacters, (href) =>
    inName(href, ' copy'),
  ),
  hrefFault('letters', 'an href has letters beyond ASCII that are not encoded', rules.hrefInvalidCharacters, (href) =>
    inName(href, 'é'),
  ),
  hrefFault('percent', 'an href has a percent sign that is not encoded', rules.hrefInvalidCharacters, (href) =>
    inName(href, '100%'),
  ),
  hrefFault('backslash', 'an href has a backslash', rules.hrefInvalidCharacters, (href) => inName(href, '\\a')),
  hrefFault('encoded-twice', 'an href is encoded twice', rules.hrefOverEncoded, (href) => inName(href, '%2520copy')),
  hrefFault('space-around', 'an href has white space around it', rules.hrefWhitespace, (href) => `\n  ${href}\n`),
  hrefFault(
    'not-http',
    'an href names the resource by a URN',
    rules.responseHrefNotHttp,
    () => 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf0',
  ),
  repeated('twice', 'two responses have one href', responseDuplicateHref, (href) => href),
  repeated(
    'twice-by-spelling',
    'two responses have one href in two spellings',
    responseDuplicateHrefEquivalent,
    (href) => href.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ),
  invalidKind(
    { name: 'href-forms-mixed', description: 'one href is an absolute URI among paths', rule: hrefMixedFormat },
    (document, random) => {
      const paths = pathsOf(document)
      const href = random.pick(paths)
      if (href === undefined || paths.length < 2) return false
      setText(href, `http://example.com${textIn(href)}`)
      return true
    },
  ),
  invalidKind(
    {
      name: 'href-collection-without-slash',
      description: 'the href of a collection does not end in a slash',
      rule: hrefCollectionTrailingSlash,
    },
    (document, random) => {
      const response = random.pick(collectionsOf(document))
      const href = response && davChild(response, 'href')
      if (href !== undefined) setText(href, textIn(href).replace(/(?<!\/)\/+$/, ''))
      return href !== undefined
    },
  ),
]

/** The responses that say that they are collections. */
function collectionsOf(document: XmlDocument): ElementNode[] {
  const found = new Set(
    propstatsOf(document, 'successful').filter((propstat) => propertiesOf(propstat).some(isCollection)),
  )
  return propstatResponses(document).filter(({ children }) =>
    children.some((child) => child.kind === 'element' && found.has(child)),
  )
}

function isCollection(property: ElementNode): boolean {
  const { namespace, localName } = property.name
  return namespace === 'DAV:' && localName === 'resourcetype' && davChild(property, 'collection') !== undefined
}
