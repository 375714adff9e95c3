import * as rules from '../../read/rules.ts'
import { elementOrder } from '../../rules/element-order.ts'
import { multistatusEmpty } from '../../rules/multistatus-empty.ts'
import { xmlProcessingInstruction } from '../../rules/xml-processing-instruction.ts'
import { makeName } from '../../xml/name.ts'
import { copyElement, davElement, elementsIn, newElement, plainText } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import { davChild, insertBefore, insertBehind, propstatResponses, remove, responsesOf } from './sites.ts'

/** What stands where it cannot, and what the root has too often or not at all. @see RFC 4918 sections 14.16 and 17 */
export const structureFaults: readonly FaultKind[] = [
  invalidKind(
    { name: 'text-between-responses', description: 'a text between responses', rule: rules.multistatusText },
    (document) => {
      document.root.children.unshift(plainText('Index of files'))
      return true
    },
  ),
  invalidKind(
    { name: 'text-in-response', description: 'a text beside the children of a response', rule: rules.multistatusText },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      response?.children.push(plainText('a file'))
      return response !== undefined
    },
  ),
  invalidKind(
    { name: 'response-in-response', description: 'a response inside another one', rule: rules.elementUnexpected },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      response?.children.push(
        davElement('response', davElement('href', '/inner'), davElement('status', 'HTTP/1.1 404 Not Found')),
      )
      return response !== undefined
    },
  ),
  invalidKind(
    { name: 'propstat-in-root', description: 'a propstat beside the responses', rule: rules.elementUnexpected },
    (document, random) => {
      const propstat = random.pick(elementsOfRole(document, 'propstat'))
      if (propstat !== undefined) document.root.children.unshift(copyElement(propstat))
      return propstat !== undefined
    },
  ),
  invalidKind(
    { name: 'error-in-root', description: 'an error beside the responses', rule: rules.elementUnexpected },
    (document) => {
      document.root.children.push(davElement('error', davElement('propfind-finite-depth')))
      return true
    },
  ),
  invalidKind(
    {
      name: 'element-undefined',
      description: 'an element of DAV: that no document defines',
      rule: rules.elementUndefinedDav,
    },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      response?.children.push(davElement('made-up'))
      return response !== undefined
    },
  ),
  invalidKind(
    {
      name: 'element-dav-without-colon',
      description: 'a description in the namespace DAV, without the colon',
      rule: rules.davNamespaceExact,
    },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      response?.children.push(newElement(makeName('DAV', 'responsedescription'), 'gone'))
      return response !== undefined
    },
  ),
  invalidKind(
    {
      name: 'element-foreign',
      description: 'an extension in another namespace, which clients ignore',
      rule: rules.elementForeign,
    },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      response?.children.push(
        newElement(makeName('urn:example:foreign', 'status'), 'HTTP/1.1 500 Internal Server Error'),
      )
      return response !== undefined
    },
  ),
  ...(['href', 'status'] as const).map((role) =>
    invalidKind(
      {
        name: `element-in-${role}`,
        description: `an element inside the text of the ${role}`,
        rule: rules.pcdataChildElement,
      },
      (document, random) => {
        const holder = random.pick(elementsOfRole(document, role))
        holder?.children.push(newElement(makeName('', 'br')))
        return holder !== undefined
      },
    ),
  ),
  invalidKind(
    {
      name: 'description-of-root-twice',
      description: 'the body has two descriptions',
      rule: rules.multistatusDescriptionOnce,
    },
    (document) => {
      const first = davChild(document.root, 'responsedescription')
      if (first !== undefined) insertBehind(document.root, copyElement(first), first)
      return first !== undefined
    },
  ),
  invalidKind(
    { name: 'sync-token-twice', description: 'the body has two tokens', rule: rules.syncTokenOnce },
    (document) => {
      const token = davChild(document.root, 'sync-token')
      if (token !== undefined) document.root.children.push(davElement('sync-token', 'http://example.com/sync/43'))
      return token !== undefined
    },
  ),
  invalidKind(
    {
      name: 'responses-missing',
      description: 'the answer to a PROPFIND tells of no resource',
      rule: multistatusEmpty,
      context: { method: 'PROPFIND' },
    },
    (document) => {
      for (const child of elementsIn(document.root)) remove(document.root, child)
      return true
    },
  ),
  invalidKind(
    {
      name: 'order-unusual',
      description: 'an href behind all else, which means the same but surprises some clients',
      rule: elementOrder,
    },
    (document, random) => {
      const response = random.pick(propstatResponses(document))
      const href = response && davChild(response, 'href')
      if (response === undefined || href === undefined) return false
      remove(response, href)
      response.children.push(href)
      return true
    },
  ),
  invalidKind(
    {
      name: 'instruction',
      description: 'a processing instruction, which recipients ignore',
      rule: xmlProcessingInstruction,
    },
    (document) => {
      const first = elementsIn(document.root)[0]
      if (first === undefined) return false
      insertBefore(document.root, { kind: 'instruction', target: 'server', text: 'cache' }, first)
      return true
    },
  ),
]
