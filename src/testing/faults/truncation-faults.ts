import type { Role } from '../../read/roles.ts'
import { xmlWellFormed } from '../../rules/unreadable.ts'
import type { ElementNode, XmlDocument } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, malformedKind, textAround } from './fault-kind.ts'

/** A body that ends at a place inside an element of a role, `chosen` among those there are. */
function cutIn(
  name: string,
  description: string,
  role: Role,
  place: 'beginning' | 'end',
  more: RegExp,
  chosen: 'any' | 'first' = 'any',
): FaultKind {
  return {
    name: `cut-${name}`,
    description: `the body ends ${description}`,
    kind: 'malformed',
    rule: xmlWellFormed,
    apply(source) {
      const elements = elementsOfRole(source.document, role)
      const element = chosen === 'first' ? elements[0] : source.random.pick(elements)
      const around = element && textAround(source, element, place)
      const rest = around && more.exec(around[1])?.[0]
      return rest === undefined ? undefined : around?.[0] + rest
    },
  }
}

/** A connection that was lost: each place where a body can end early. @see RFC 4918 section 8.2 */
export const truncationFaults: readonly FaultKind[] = [
  malformedKind(
    { name: 'cut-in-declaration', description: 'the body ends in the XML declaration', rule: xmlWellFormed },
    (text) => text.slice(0, 12),
  ),
  malformedKind(
    { name: 'cut-before-root', description: 'the body ends behind the XML declaration', rule: xmlWellFormed },
    (text) => text.slice(0, text.indexOf('?>') + 2),
  ),
  malformedKind(
    { name: 'cut-in-root-tag', description: 'the body ends in the start tag of the root', rule: xmlWellFormed },
    (text) => /^[\s\S]*?multistatus\s+xmlns[^>]{4}/.exec(text)?.[0],
  ),
  cutIn('in-first-response', 'in the first response', 'response', 'beginning', /^/, 'first'),
  cutIn('in-href', 'in an href', 'href', 'end', /^/),
  cutIn('in-end-tag', 'in an end tag', 'href', 'end', /^<\/[^>]*/),
  cutIn('in-status', 'in a status line', 'status', 'end', /^/),
  cutIn('in-prop', 'in a list of properties', 'prop', 'end', /^/),
  cutIn('in-response', 'behind the last child of a response', 'response', 'end', /^/),
  cutIn('behind-response', 'behind a response', 'response', 'end', /^<\/[^>]*>/),
  cutIn('before-root-end', 'before the end tag of the root', 'multistatus', 'end', /^/),
  cutIn('in-root-end', 'in the end tag of the root', 'multistatus', 'end', /^<\/[^>]*/),
  {
    ...cutIn('in-reference', 'in a reference', 'href', 'end', /^/),
    apply(source) {
      const href = source.random.pick(elementsOfRole(source.document, 'href'))
      return href && `${textAround(source, href, 'end')[0]}&am`
    },
  },
  {
    ...cutIn('in-value', 'in the value of a property', 'property', 'beginning', /^/),
    apply(source) {
      const property = source.random.pick(withText(source.document))
      return property && textAround(source, property, 'end')[0]
    },
  },
]

/** The properties that hold text alone. */
function withText(document: XmlDocument): ElementNode[] {
  return elementsOfRole(document, 'property').filter(
    ({ children }) => children.length > 0 && children.every(({ kind }) => kind === 'text'),
  )
}
