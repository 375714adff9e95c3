import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { names } from '../../src/codec/names.ts'
import { defineProp } from '../../src/codec/prop.ts'
import { text } from '../../src/codec/text.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

describe('names', () => {
  it.each<[string, ClarkName[]]>([
    ['', []],
    [' \n ', []],
    ['<D:collection/>', ['{DAV:}collection']],
    ['\n<D:collection/>\n<x:calendar y="z">text</x:calendar>\n', ['{DAV:}collection', '{urn:x}calendar']],
    ['<a/><a/><constructor/><__proto__/>', ['{}a', '{}constructor', '{}__proto__']],
  ])('reads %j', (content, value) => {
    expect(decodeClean(names, content)).toEqual(new Set(value))
  })

  it('notes text and passes it over', () => {
    expect(decode(names, 'collection')).toEqual({
      value: new Set(),
      notes: ['prop-resourcetype-content: expected elements only, found the text "collection"'],
    })
  })

  it('writes names and descriptors, each once, as empty elements', () => {
    const made = names.encode(['{DAV:}collection', defineProp('{urn:x}a', text), '{DAV:}collection'])
    expect(made).toHaveLength(2)
    expect(made).toMatchObject([
      { name: '{DAV:}collection', children: [] },
      { name: '{urn:x}a', children: [] },
    ])
    expect(names.encode(new Set())).toEqual([])
  })

  it('does not write what is no collection of names', () => {
    expect(refusal(() => names.encode(['collection' as ClarkName]))).toContain('is not a name in Clark notation')
    // @ts-expect-error one name is not a collection of names
    expect(refusal(() => names.encode('{DAV:}collection'))).toContain('expected a set or an array of names')
  })

  it('gives back every set', () => {
    const name = fc.tuple(fc.webUrl(), fc.stringMatching(/^[A-Za-z_][\w.-]{0,9}$/))
    const set = fc.array(name.map(([namespace, local]): ClarkName => `{${namespace}}${local}`))
    fc.assert(
      fc.property(set, (value) => {
        expect(roundTrip(names, value)).toEqual(new Set(value))
      }),
    )
  })
})
