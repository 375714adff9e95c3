import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text } from '../../src/codec/text.ts'
import { parseElement } from '../../src/xml/parse-element.ts'
import { decodeClean, refusal, roundTrip } from './decoding.ts'

describe('text', () => {
  it.each([
    ['', ''],
    [' a\n b ', ' a\n b '],
    ['1.10', '1.10'],
    ['1e5', '1e5'],
    ['a<![CDATA[<b>]]>c', 'a<b>c'],
    ['a<!-- no -->b', 'ab'],
    ['&lt;x&gt;&amp;&#13;', '<x>&\r'],
  ])('reads %j exactly', (content, value) => {
    expect(decodeClean(text, content)).toBe(value)
  })

  it('tolerates attributes', () => {
    expect(decodeClean(text, parseElement('<a xml:lang="de" xmlns:b="urn:b" b:dt="string">x</a>'))).toBe('x')
  })

  it('refuses child elements and names the first', () => {
    expect(refusal(() => decodeClean(text, 'a<x:b/>c'))).toBe('expected text, found element {urn:x}b')
  })

  it('shortens the name of a child element', () => {
    expect(refusal(() => decodeClean(text, `<${'n'.repeat(900)}/>`)).length).toBeLessThan(200)
  })

  it('writes nothing for the empty string', () => {
    expect(text.encode('')).toEqual([])
    expect(text.encode(' x ')).toEqual([' x '])
  })

  it('refuses to write what is no string', () => {
    expect(refusal(() => text.encode(7 as unknown as string))).toBe('expected a string, got 7')
    expect(refusal(() => text.encode(undefined as unknown as string))).toBe('expected a string, got undefined')
  })

  it('gives back every string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => roundTrip(text, value) === value))
  })
})
