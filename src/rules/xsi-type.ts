import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { Place } from '../read/hooks.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { basicProperties } from './live-properties.ts'
import { isOfXsType, XS } from './xs-type.ts'

/** A type is not named where it is known anyway: for text, and for the properties of RFC 4918. @see RFC 4316 section 5 */
export const xsiTypeDefault: Rule = { id: 'xsi-type-default', level: 'error' }

/** A value is one of the type that is named beside it. @see RFC 4316 sections 4 and 5 */
export const xsiTypeValue: Rule = { id: 'xsi-type-value', level: 'info' }

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/** A property that names a type of XML Schema, in the propstat of this index. */
interface Typed {
  readonly propstat: number
  readonly name: ClarkName
  readonly type: string
  readonly place: Place
}

/** Looks at `xsi:type` as each property begins, while its prefixes are known, and at the values when all is read. */
export const checkXsiTypes: BodyRuleMaker = (report, { method }) => {
  const listing = method === 'PROPFIND' || method === 'REPORT'
  let propstat = -1
  let typed: Typed[] = []
  return {
    open(role, { path, position }, head) {
      if (role === 'response') propstat = -1
      else if (role === 'propstat') propstat++
      if (role !== 'property') return
      const type = xsTypeOf(head)
      if (type === undefined) return
      const { clark: name, localName } = head.name
      const place = { path: `${path}/prop/${localName}`, position }
      typed.push({ propstat, name, type, place })
      if (listing && (type === 'string' || basicProperties.has(name)))
        report(xsiTypeDefault, place, { property: name, type })
    },
    response({ propstats }) {
      for (const { propstat: index, name, type, place } of typed) {
        const found = propstats[index]
        const value = found !== undefined && isSuccess(found.status) ? found.get(name) : undefined
        if (value === undefined || value.children.length === 0 || value.elements.length > 0) continue // names alone: no value
        if (!isOfXsType(value.text, type)) report(xsiTypeValue, place, { property: name, type })
      }
      typed = []
    },
  }
}

/** The local name of the simple type that an element says it has, if it is one of XML Schema. */
function xsTypeOf({ attributes, scope }: ElementHead): string | undefined {
  const value = attributes.find(({ namespace, localName }) => namespace === XSI && localName === 'type')?.value.trim()
  if (value === undefined) return undefined
  const [local = '', prefix = ''] = value.split(':').reverse()
  return scope.namespaces.get(prefix) === XS ? local : undefined
}
