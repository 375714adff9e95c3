import * as rules from '../../read/rules.ts'
import { errorWrongScope } from '../../rules/error-wrong-scope.ts'
import { makeName } from '../../xml/name.ts'
import { copyElement, davElement, type ElementNode, elementsIn, newElement, plainText } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import {
  davChild,
  insertBehind,
  propertiesOf,
  propstatResponses,
  propstatsOf,
  remove,
  setText,
  statusResponses,
} from './sites.ts'

type Naming = Parameters<typeof invalidKind>[0]

/** A fault of one of some propstats; `change` says whether it could make it. */
function propstatFault(
  naming: Naming,
  change: (propstat: ElementNode, prop: ElementNode, status: ElementNode) => boolean | undefined,
  ...classes: Parameters<typeof propstatsOf>[1][]
): FaultKind {
  return invalidKind(naming, (document, random) => {
    for (const propstat of random.shuffled(propstatsOf(document, ...classes.filter((each) => each !== undefined)))) {
      const prop = davChild(propstat, 'prop')
      const status = davChild(propstat, 'status')
      if (prop !== undefined && status !== undefined && change(propstat, prop, status) !== false) return true
    }
    return false
  })
}

/** What is wrong with propstats and errors. @see RFC 4918 sections 14.5, 14.18, 14.22 and 16 */
export const propstatFaults: readonly FaultKind[] = [
  propstatFault(
    { name: 'prop-missing', description: 'a propstat has no prop', rule: rules.propstatPropOnce },
    (propstat, prop) => void remove(propstat, prop),
  ),
  propstatFault(
    { name: 'prop-twice', description: 'a propstat has two props', rule: rules.propstatPropOnce },
    (propstat, prop) => void insertBehind(propstat, davElement('prop'), prop),
  ),
  propstatFault(
    { name: 'propstat-status-missing', description: 'a propstat has no status', rule: rules.propstatStatusOnce },
    (propstat, _prop, status) => void remove(propstat, status),
  ),
  propstatFault(
    { name: 'propstat-status-twice', description: 'a propstat has two statuses', rule: rules.propstatStatusOnce },
    (propstat, _prop, status) => void insertBehind(propstat, copyElement(status), status),
  ),
  propstatFault(
    { name: 'propstat-error-twice', description: 'a propstat has two errors', rule: rules.propstatDuplicateChild },
    (propstat) => {
      const error = davChild(propstat, 'error')
      if (error === undefined) return false
      insertBehind(propstat, copyElement(error), error)
      return true
    },
  ),
  propstatFault(
    {
      name: 'propstat-description-twice',
      description: 'a propstat has two descriptions',
      rule: rules.propstatDuplicateChild,
    },
    (propstat) => {
      const description = davChild(propstat, 'responsedescription')
      if (description === undefined) return false
      insertBehind(propstat, copyElement(description), description)
      return true
    },
  ),
  propstatFault(
    { name: 'text-in-prop', description: 'the name of a property as text instead of an element', rule: rules.propText },
    (_propstat, prop) => void prop.children.push(plainText('getetag')),
  ),
  propstatFault(
    { name: 'text-in-propstat', description: 'a text beside the children of a propstat', rule: rules.multistatusText },
    (propstat) => void propstat.children.push(plainText('found')),
  ),
  propstatFault(
    { name: 'propstat-in-propstat', description: 'a propstat inside another one', rule: rules.elementUnexpected },
    (propstat) => void propstat.children.push(copyElement(propstat)),
  ),
  propstatFault(
    { name: 'prop-empty', description: 'a propstat that says failure of no property', rule: rules.propEmpty },
    (_propstat, prop) => void prop.children.splice(0),
    'client-error',
    'server-error',
  ),
  propstatFault(
    { name: 'property-twice', description: 'a property stands twice in a propstat', rule: rules.propDuplicate },
    (_propstat, prop) => {
      const [property] = elementsIn(prop)
      if (property === undefined) return false
      insertBehind(prop, copyElement(property), property)
      return true
    },
  ),
  invalidKind(
    {
      name: 'property-found-and-missing',
      description: 'a property is found and missing in one response',
      rule: rules.propDuplicate,
    },
    (document, random) => {
      const response = random.pick(
        propstatResponses(document).filter((each) => {
          const missing = elementsIn(each).filter((child) => propstatsOf(document, 'client-error').includes(child))
          return missing.some((propstat) => propertiesOf(propstat).length > 0) && successIn(each) !== undefined
        }),
      )
      const prop = response && davChild(successIn(response) ?? response, 'prop')
      const missing =
        response && elementsIn(response).filter((child) => propstatsOf(document, 'client-error').includes(child))
      const property = missing?.flatMap(propertiesOf)[0]
      if (prop === undefined || property === undefined) return false
      prop.children.push(copyElement(property))
      return true
    },
  ),
  invalidKind(
    { name: 'propstats-unjoined', description: 'two propstats with one status', rule: rules.propstatSameStatus },
    (document, random) => {
      const response = random.pick(propstatResponses(document).filter((each) => successIn(each) !== undefined))
      const success = response && successIn(response)
      const status = success && davChild(success, 'status')
      if (response === undefined || success === undefined || status === undefined) return false
      const other = newElement(makeName('urn:example:further', 'mark'), 'm')
      const second = copyElement(success)
      const prop = davChild(second, 'prop')
      if (prop !== undefined) prop.children = [other]
      insertBehind(response, second, success)
      return true
    },
  ),
  propstatFault(
    {
      name: 'values-under-failure',
      description: 'a property that was not found has a value',
      rule: rules.propstatErrorValues,
    },
    (propstat) => {
      const [property] = propertiesOf(propstat)
      if (property === undefined) return false
      setText(property, 'a value')
      return true
    },
    'client-error',
    'server-error',
  ),
  propstatFault(
    { name: 'error-on-success', description: 'an error beside a status that says success', rule: rules.errorOnSuccess },
    (propstat) => void propstat.children.push(davElement('error', newElement(makeName('urn:example:x', 'why')))),
    'successful',
  ),
  invalidKind(
    { name: 'error-empty', description: 'an error without a condition', rule: rules.errorEmpty },
    (document, random) => {
      const error = random.pick(elementsOfRole(document, 'error'))
      if (error !== undefined) error.children = []
      return error !== undefined
    },
  ),
  invalidKind(
    { name: 'error-text', description: 'an error that holds a message instead of a condition', rule: rules.errorText },
    (document, random) => {
      const error = random.pick(elementsOfRole(document, 'error'))
      error?.children.push(plainText('Locked by somebody'))
      return error !== undefined
    },
  ),
  invalidKind(
    {
      name: 'error-in-description',
      description: 'an error inside the description, as RFC 3253 had it',
      rule: rules.errorInDescription,
    },
    (document, random) => {
      const response = random.pick(statusResponses(document).filter((each) => davChild(each, 'error') !== undefined))
      const error = response && davChild(response, 'error')
      if (response === undefined || error === undefined) return false
      remove(response, error)
      const description = davChild(response, 'responsedescription')
      if (description === undefined)
        insertBehind(response, davElement('responsedescription', error), davChild(response, 'status') ?? error)
      else description.children.push(error)
      return true
    },
  ),
  propstatFault(
    {
      name: 'error-in-wrong-scope',
      description: 'a condition about the resource stands in a propstat',
      rule: errorWrongScope,
    },
    (propstat) => {
      if (davChild(propstat, 'error') !== undefined) return false
      const condition = davElement('lock-token-submitted', davElement('href', '/locked'))
      propstat.children.push(davElement('error', condition))
      return true
    },
    'client-error',
    'server-error',
  ),
]

function successIn(response: ElementNode): ElementNode | undefined {
  return elementsIn(response).find((child) => {
    const status = child.name.localName === 'propstat' ? davChild(child, 'status') : undefined
    return status?.children.some((node) => node.kind === 'text' && node.text.includes(' 200'))
  })
}
