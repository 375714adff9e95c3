import { rule208Collection } from '../../rules/208-collection.ts'
import { rule208Descendants } from '../../rules/208-descendants.ts'
import { rule208Mixed200 } from '../../rules/208-mixed-200.ts'
import { rule208NeedsPrior200 } from '../../rules/208-needs-prior-200.ts'
import { rule208ReportedTwice } from '../../rules/208-reported-twice.ts'
import { rule508InMultistatus } from '../../rules/508-in-multistatus.ts'
import { parentSegmentSyntax } from '../../rules/parent-segment-syntax.ts'
import { parentSetContent } from '../../rules/parent-set-content.ts'
import { parentSetDuplicate } from '../../rules/parent-set-duplicate.ts'
import { resourceIdValue } from '../../rules/resource-id-value.ts'
import { makeName } from '../../xml/name.ts'
import {
  copyElement,
  davElement,
  type ElementNode,
  elementsIn,
  newElement,
  textIn,
  type XmlDocument,
} from '../document/nodes.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import {
  codeOf,
  davChild,
  davChildren,
  insertBefore,
  insertBehind,
  propertiesOf,
  propstatsOf,
  remove,
  responsesOf,
  setText,
} from './sites.ts'

/** A response that is reported with 208, and where it says which collection it is. */
interface FurtherBinding {
  readonly response: ElementNode
  readonly propstat: ElementNode
  readonly href: ElementNode
  readonly id: ElementNode
}

function furtherBindings(document: XmlDocument): readonly FurtherBinding[] {
  return responsesOf(document).flatMap((response) => {
    const propstat = davChildren(response, 'propstat').find((each) => codeOf(each) === 208)
    const href = davChild(response, 'href')
    const id = propstat && propertiesOf(propstat).find(isNamed('resource-id'))
    const holder = id && davChild(id, 'href')
    return propstat && href && holder ? [{ response, propstat, href, id: holder }] : []
  })
}

/** The properties of a name that were found. */
function foundOf(document: XmlDocument, localName: string): ElementNode[] {
  return propstatsOf(document, 'successful').flatMap(propertiesOf).filter(isNamed(localName))
}

const isNamed =
  (localName: string) =>
  ({ name }: ElementNode): boolean =>
    name.namespace === 'DAV:' && name.localName === localName

type Naming = Parameters<typeof invalidKind>[0]

/** A fault of a further binding to a collection. */
function bindingFault(
  naming: Naming,
  change: (binding: FurtherBinding, document: XmlDocument) => void,
  isPossible: (document: XmlDocument) => boolean = () => true,
): FaultKind {
  return invalidKind(naming, (document, random) => {
    const binding = random.pick(furtherBindings(document))
    if (binding === undefined || !isPossible(document)) return false
    change(binding, document)
    return true
  })
}

/** Whether everything that was found says which resource it belongs to: otherwise it may be what a 208 points to. */
function allAreNamed(document: XmlDocument): boolean {
  return responsesOf(document).every((response) => {
    const found = davChildren(response, 'propstat').filter((each) => codeOf(each) === 200)
    return found.length === 0 || found.flatMap(propertiesOf).some(isNamed('resource-id'))
  })
}

/** A fault of the value of a property; `change` says whether it could make it. */
function valueFault(naming: Naming, localName: string, change: (property: ElementNode) => boolean): FaultKind {
  return invalidKind(naming, (document, random) => random.shuffled(foundOf(document, localName)).some(change))
}

/** A fault of the first parent of a `DAV:parent-set`. */
function parentFault(naming: Naming, change: (parent: ElementNode, set: ElementNode) => void): FaultKind {
  return valueFault(naming, 'parent-set', (set) => {
    const parent = davChild(set, 'parent')
    if (parent !== undefined) change(parent, set)
    return parent !== undefined
  })
}

/** What is wrong with 208, 508 and the properties of bindings. @see RFC 5842 sections 3.1, 3.2, 7.1 and 7.2 */
export const bindingFaults: readonly FaultKind[] = [
  bindingFault(
    {
      name: '208-unknown',
      description: 'a 208 for a collection that no response has reported',
      rule: rule208NeedsPrior200,
    },
    ({ id }) => setText(id, 'urn:uuid:00000000-7dec-11d0-a765-00a0c91e6bf6'),
    allAreNamed,
  ),
  bindingFault(
    { name: '208-too-early', description: 'a 208 before the report that it points to', rule: rule208NeedsPrior200 },
    ({ response }, { root }) => {
      remove(root, response)
      insertBefore(root, response, elementsIn(root)[0] ?? response)
    },
  ),
  bindingFault(
    {
      name: '208-reported-twice',
      description: 'a second binding to a collection is reported with 200 although 208 is in use',
      rule: rule208ReportedTwice,
    },
    ({ response }, { root }) => {
      const second = copyElement(response)
      const href = davChild(second, 'href')
      const propstat = davChildren(second, 'propstat').find((each) => codeOf(each) === 208)
      const status = propstat && davChild(propstat, 'status')
      if (href !== undefined) setText(href, `${textIn(href).replace(/\/$/, '')}-again/`)
      if (status !== undefined) setText(status, 'HTTP/1.1 200 OK')
      insertBehind(root, second, response)
    },
  ),
  bindingFault(
    {
      name: '208-descendants',
      description: 'a member of a collection that is reported with 208',
      rule: rule208Descendants,
    },
    ({ response, href }, { root }) => {
      const member = davElement('href', `${textIn(href).replace(/\/?$/, '/')}member.txt`)
      insertBehind(root, davElement('response', member, davElement('status', 'HTTP/1.1 404 Not Found')), response)
    },
  ),
  bindingFault(
    { name: '208-no-collection', description: 'a 208 for what is no collection', rule: rule208Collection },
    ({ propstat }) => {
      const type = propertiesOf(propstat).find(isNamed('resourcetype'))
      if (type !== undefined) type.children = []
      else davChild(propstat, 'prop')?.children.push(davElement('resourcetype'))
    },
  ),
  bindingFault(
    { name: '208-beside-200', description: 'properties under 200 beside those under 208', rule: rule208Mixed200 },
    ({ response, propstat }) => {
      const prop = davElement('prop', newElement(makeName('urn:example:further', 'mark'), 'm'))
      insertBehind(response, davElement('propstat', prop, davElement('status', 'HTTP/1.1 200 OK')), propstat)
    },
  ),
  invalidKind(
    { name: '508-in-the-middle', description: 'responses follow the 508 that ends a walk', rule: rule508InMultistatus },
    ({ root }) => {
      const [first] = davChildren(root, 'response')
      if (first === undefined) return false
      const status = davElement('status', 'HTTP/1.1 508 Loop Detected')
      insertBefore(root, davElement('response', davElement('href', '/loop/'), status), first)
      return true
    },
  ),
  valueFault(
    { name: 'resource-id-relative', description: 'a DAV:resource-id that is no absolute URI', rule: resourceIdValue },
    'resource-id',
    (id) => {
      const href = davChild(id, 'href')
      if (href !== undefined) setText(href, '/shelf/')
      return href !== undefined
    },
  ),
  valueFault(
    { name: 'resource-id-text', description: 'a DAV:resource-id without an href', rule: resourceIdValue },
    'resource-id',
    (id) => {
      setText(id, 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6')
      return true
    },
  ),
  parentFault(
    { name: 'parent-without-segment', description: 'a DAV:parent without a segment', rule: parentSetContent },
    (parent) => {
      for (const segment of davChildren(parent, 'segment')) remove(parent, segment)
    },
  ),
  parentFault(
    { name: 'parent-twice', description: 'a DAV:parent stands twice', rule: parentSetDuplicate },
    (parent, set) => insertBehind(set, copyElement(parent), parent),
  ),
  parentFault(
    { name: 'parent-segments', description: 'a DAV:segment of two segments', rule: parentSegmentSyntax },
    (parent) => {
      const segment = davChild(parent, 'segment')
      if (segment !== undefined) setText(segment, 'poems/ithaka.txt')
    },
  ),
]
