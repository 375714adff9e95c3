import fc from 'fast-check'
import { parseElement, type XmlElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { sourcePlan } from '../../src/testing/document/prefix-plans.ts'
import { readDocument } from '../../src/testing/document/read-document.ts'
import { reliedPrefix } from '../../src/testing/document/relied-prefix.ts'
import { skeletonOf } from '../../src/testing/document/skeleton.ts'
import type { Style } from '../../src/testing/document/style.ts'
import { writeDocument } from '../../src/testing/document/write-document.ts'
import { Random } from '../../src/testing/random.ts'
import { variantsOfXml } from '../../src/testing/variants/variants-of-xml.ts'
import { Prefixes } from '../../src/write/prefixes.ts'
import { atRoot, writeElement } from '../../src/write/write-element.ts'
import { xmlElement } from '../support/arbitraries.ts'

/** Reads and writes a document with the prefixes it has. */
function rewritten(body: string, style: Partial<Style> = {}): string {
  const document = readDocument(body, undefined)
  return writeDocument(document, { prefixes: sourcePlan(document), declaration: undefined, ...style })
}

/** What an element says, without prefixes and in one order of attributes. */
function said(element: XmlElement): unknown {
  const children = element.children.map((child) => (typeof child === 'string' ? child : said(child)))
  return [element.name, [...element.attributes].sort(), children]
}

describe('a document that is read and written', () => {
  it('says the same, whatever is in it', () => {
    fc.assert(
      fc.property(xmlElement, (element) => {
        const text = writeElement(element, atRoot(new Prefixes(new Map())))
        expect(said(parseElement(rewritten(text)))).toEqual(said(parseElement(text)))
      }),
      { numRuns: 200 },
    )
  })

  it('has names that objects have a meaning for', () => {
    const body = '<a xmlns:p="urn:p" constructor="1" p:__proto__="2"><__proto__/><p:toString/></a>'
    expect(rewritten(body)).toBe('<a xmlns:p="urn:p" constructor="1" p:__proto__="2"><__proto__/><p:toString/></a>')
  })

  it('may be without any namespace', () => {
    expect(rewritten('<a constructor="" toString="1"><b/></a>')).toBe('<a constructor="" toString="1"><b/></a>')
  })

  it('keeps the prefixes of the source where each has one namespace', () => {
    expect(rewritten('<q:a xmlns:q="DAV:"><b xmlns="urn:b"/></q:a>')).toBe(
      '<q:a xmlns:q="DAV:" xmlns:ns="urn:b"><ns:b/></q:a>',
    )
    expect(rewritten('<a xmlns="DAV:"><x:b xmlns:x="urn:b"/><x:c xmlns:x="urn:c"/></a>')).toBe(
      '<D:a xmlns:x="urn:b" xmlns:D="DAV:" xmlns:ns="urn:c"><x:b/><ns:c/></D:a>',
    )
  })

  it('keeps what a text or attribute relies on', () => {
    const body =
      '<D:multistatus xmlns:D="DAV:" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="urn:default">' +
      '<D:a xmlns:s="urn:s" i:type="s:date"/><D:b i:type="plain"/><D:c xmlns:t="urn:t">t:name</D:c><D:d>u:name</D:d></D:multistatus>'
    for (const { name, body: text, keeps } of variantsOfXml(body)) {
      if (keeps !== 'structure' || typeof text !== 'string') continue
      const heads = new Map(
        Array.from(skeletonOf(readDocument(text, undefined))).map(({ element }) => [element.name.localName, element]),
      )
      expect(heads.get('a')?.reliesOn, name).toEqual(new Map([['s', 'urn:s']]))
      expect(heads.get('b')?.reliesOn, name).toEqual(new Map([['', 'urn:default']]))
      expect(heads.get('c')?.reliesOn, name).toEqual(new Map([['t', 'urn:t']]))
      expect(heads.get('d')?.reliesOn, name).toBeUndefined()
    }
  })
})

describe('the prefix that a value relies on', () => {
  it('is that of a qualified name', () => {
    expect(reliedPrefix(' xs:date\n')).toBe('xs')
    expect(reliedPrefix('12:30')).toBeUndefined()
    expect(reliedPrefix('a:b:c')).toBeUndefined()
    expect(reliedPrefix('http://example.com')).toBeUndefined()
    expect(reliedPrefix('date')).toBeUndefined()
    expect(reliedPrefix('date', '{http://www.w3.org/2001/XMLSchema-instance}type')).toBe('')
    expect(reliedPrefix(`a:${'b'.repeat(300)}`)).toBeUndefined()
  })
})

describe('chance', () => {
  it('is the same for the same seed, and spread evenly', () => {
    const counts = new Array<number>(7).fill(0)
    const [one, two] = [new Random(5), new Random(5)]
    for (let i = 0; i < 7000; i++) {
      const value = one.below(7)
      expect(two.below(7)).toBe(value)
      counts[value] = (counts[value] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('puts every list of two or more into another order, and loses nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 9 }), fc.nat(), (list, seed) => {
        const order = new Random(seed).shuffled(list)
        expect(order).not.toEqual(list)
        expect([...order].sort()).toEqual([...list].sort())
      }),
    )
    expect(new Random(1).pick([])).toBeUndefined()
  })
})
