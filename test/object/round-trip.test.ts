import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { InvalidInputError, parseElement, parseMultistatus, type XmlElement } from 'multistatus'
import { fromObject, toObject } from 'multistatus/object'
import { expect, it } from 'vitest'
import { canonicalMultistatus } from '../../src/model/same-multistatus.ts'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { clarkName, xmlElement } from '../support/arbitraries.ts'
import { objectValue, prefixes } from './arbitraries.ts'

it('gives every object back that was made into an element, keys in order', () => {
  fc.assert(
    fc.property(clarkName, objectValue, (name, value) => {
      const element = fromObject(name, value, { prefixes })
      expect(element.name).toBe(name)
      const back = toObject(element, { prefixes })
      expect(isDeepStrictEqual(back, value)).toBe(true)
      expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    }),
    { numRuns: 500 },
  )
})

/** What an element means, as bodies are compared. */
function meaning(element: XmlElement): string {
  return JSON.stringify(canonicalMultistatus({ responses: [], extensions: [element] }))
}

it('gives every element back that has become an object, or refuses it by name', () => {
  const all = {
    a: 'urn:x',
    b: "urn:y?a&b='c'",
    c: 'urn:z',
    C: prefixes.C,
    oc: 'http://owncloud.org/ns',
    d: 'D',
    e: 'xmlns:D',
  }
  let objects = 0
  fc.assert(
    fc.property(xmlElement, (element) => {
      try {
        const value = toObject(element, { prefixes: all })
        objects++
        expect(meaning(fromObject(element, value, { prefixes: all }))).toBe(meaning(element))
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error
        expect(error.message).toMatch(/both text and elements|cannot keep its place/)
      }
    }),
    { numRuns: 500 },
  )
  expect(objects).toBeGreaterThan(100)
})

it.each(corpusFolders())(
  'gives the properties of the bodies of %s back',
  (folder) => {
    let objects = 0
    for (const body of bodiesIn(folder)) {
      for (const property of propertiesOf(body.bytes())) {
        const namespaces = new Set([property, ...descendants(property)].flatMap(namespacesOf))
        namespaces.delete('')
        namespaces.delete('DAV:')
        namespaces.delete('http://www.w3.org/XML/1998/namespace')
        const options = { prefixes: Object.fromEntries(Array.from(namespaces, (each, i) => [`p${i}`, each])) }
        try {
          const value = toObject(property, options)
          objects++
          expect(meaning(fromObject(property, value, options)), body.name).toBe(meaning(property))
        } catch (error) {
          if (!(error instanceof InvalidInputError)) throw error
          expect(error.message).toMatch(/both text and elements|cannot keep its place/)
        }
      }
    }
    expect(objects).toBeGreaterThan(0)
  },
  600_000,
)

function propertiesOf(bytes: Uint8Array): XmlElement[] {
  try {
    const { responses } = parseMultistatus(bytes)
    const all = responses.flatMap(({ propstats }) => propstats.flatMap(({ props }) => [...props]))
    return all.filter(({ elements, attributes }) => elements.length > 0 || attributes.size > 0).slice(0, 20)
  } catch {
    return [] // not a multistatus: others test that
  }
}

function descendants(element: XmlElement): XmlElement[] {
  return element.elements.flatMap((child) => [child, ...descendants(child)])
}

function namespacesOf(element: XmlElement): string[] {
  const attributes = [...element.attributes.keys()].filter((name) => name.startsWith('{'))
  return [element.namespace, ...attributes.map((name) => name.slice(1, name.lastIndexOf('}')))]
}

it('takes text from CDATA sections and around comments and instructions as one', () => {
  const element = parseElement('<x xmlns="urn:x">a<![CDATA[<b>&amp;]]><!-- it\'s -->c<?pi don\'t?>&#13;</x>')
  expect(toObject(element)).toEqual({ '#': 'a<b>&amp;c\r' })
})
