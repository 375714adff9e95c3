import { supportedMethodName } from './dav-values.ts'
import type { PropertyRule } from './property-rule.ts'

/** What no NMTOKEN of XML holds, among ASCII characters. */
const NOT_NMTOKEN = /[^-.:\w\u0080-\uffff]|^$/

/** Looks at the names that are there; the codec looks whether there is one. */
export const checkMethodNames: PropertyRule = {
  prop: '{DAV:}supported-method-set',
  rule: supportedMethodName,
  *faults(value) {
    const names = value.elements.flatMap(({ name, attributes }) =>
      name === '{DAV:}supported-method' ? [attributes.get('name') ?? 'GET'] : [],
    )
    const wrong = names.find((name) => NOT_NMTOKEN.test(name))
    if (wrong !== undefined)
      yield { detail: `expected a name without white space, found ${JSON.stringify(wrong.slice(0, 40))}` }
  },
}
