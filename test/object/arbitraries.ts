import fc from 'fast-check'
import type { ObjectValue } from 'multistatus/object'
import { xmlText } from '../support/arbitraries.ts'

/** The prefixes of the keys below. */
export const prefixes = { C: 'urn:ietf:params:xml:ns:caldav', x: 'urn:x?a&b="c"', constructor: 'urn:constructor' }

const local = fc.constantFrom(
  'href',
  'a',
  'x-y.z',
  '_1',
  'größe',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
)
const key = fc.oneof(
  fc.tuple(fc.constantFrom('D', 'C', 'x', 'constructor'), local).map(([prefix, name]) => `${prefix}:${name}`),
  local,
)
const attributeKey = fc.oneof(
  key.map((name) => `@${name}`),
  fc.constantFrom('@xml:lang', '@xml:space'),
)

function objectOf(entries: readonly (readonly [string, unknown])[]): ObjectValue {
  const made = {}
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return made
}

const attributes = fc.uniqueArray(fc.tuple(attributeKey, xmlText), { maxLength: 3, selector: ([name]) => name })

/** Any object that says something with all its keys. */
export const objectValue: fc.Arbitrary<ObjectValue> = fc.letrec<{ tree: ObjectValue }>((tie) => {
  const children = fc.uniqueArray(fc.tuple(key, fc.array(tie('tree'), { minLength: 1, maxLength: 3 })), {
    maxLength: 3,
    selector: ([name]) => name,
  })
  const text = xmlText.filter((each) => each !== '').map((each): [string, unknown][] => [['#', each]])
  return {
    tree: fc
      .tuple(attributes, fc.oneof({ depthSize: 'small' }, text, children))
      .map(([attrs, content]) => objectOf([...attrs, ...content])),
  }
}).tree
