import { describe, expect, it } from 'vitest'
import { defineProp } from '../../src/codec/prop.ts'
import { xml } from '../../src/codec/xml.ts'
import { element as codec } from '../../src/codec.ts'
import { element } from '../../src/xml/element.ts'
import { decodeClean, prop, refusal } from './decoding.ts'

describe('xml', () => {
  it('is called element by the door', () => {
    expect(codec).toBe(xml)
  })

  it('reads the element itself', () => {
    const read = prop('a<x:b/>c')
    expect(decodeClean(xml, read)).toBe(read)
  })

  it('writes the children, not the element around them', () => {
    const value = element('{urn:x}other', { a: 'b' }, ['one', element('{urn:x}two'), 'three'])
    const written = defineProp('{urn:x}p', xml)(value)
    expect(written).toEqual(element('{urn:x}p', undefined, value.children))
  })

  it('does not write what is no element', () => {
    expect(refusal(() => xml.encode('<a/>' as unknown as ReturnType<typeof element>))).toBe(
      'expected an element, got "<a/>"',
    )
  })
})
