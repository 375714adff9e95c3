import fc from 'fast-check'
import { InvalidInputError, isMultistatusError, LimitError } from 'multistatus'
import { fromObject, type ObjectValue } from 'multistatus/object'
import { describe, expect, it } from 'vitest'

describe('fromObject', () => {
  it('makes an element whose namespace needs no prefix', () => {
    const element = fromObject('{urn:y}color', { '@id': '1', 'D:href': [{ '#': '/a' }, { '#': '/b' }] })
    expect(element.name).toBe('{urn:y}color')
    expect(element.attributes.get('id')).toBe('1')
    expect(element.elements.map(({ name, text }) => [name, text])).toEqual([
      ['{DAV:}href', '/a'],
      ['{DAV:}href', '/b'],
    ])
  })

  it('writes what says nothing as nothing', () => {
    const element = fromObject('{}a', { '#': '', b: [], 'D:c': undefined })
    expect(element.children).toEqual([])
  })

  it('hands text over that xmlbuilder2 would take for something else', () => {
    for (const text of ['<a/>', '{"a":1}', '[1]', '---\na: 1', '&lt;', '&#65;', ']]>', '\r\n\t']) {
      const element = fromObject('{}a', { '@b': text, '#': text })
      expect(element.text).toBe(text)
      expect(element.attributes.get('b')).toBe(text)
    }
  })

  it.each<[unknown, string]>([
    [{ '#': 'x', b: [{}] }, '.: holds both text and elements'],
    [{ b: [{}, { '#': 'x\0' }] }, './b[2]: holds a character that cannot stand in XML'],
    [{ b: [{ '@c': '\ud800' }] }, './b[1]/@c: holds a character that cannot stand in XML'],
    [{ 'x:b': [{}] }, './x:b: not the name of an element, or its prefix is not known'],
    [{ 'a b': [{}] }, './a b: not the name of an element, or its prefix is not known'],
    [{ '': [{}] }, './: not the name of an element, or its prefix is not known'],
    [{ 'D:a:b': [{}] }, './D:a:b: not the name of an element, or its prefix is not known'],
    [{ '@xmlns': 'urn:x' }, './@xmlns: not an attribute, or its prefix is not known'],
    [{ '@xmlns:x': 'urn:x' }, './@xmlns:x: not an attribute, or its prefix is not known'],
    [{ b: 'text' }, './b: expected a list of objects, got string'],
    [{ b: {} }, './b: expected a list of objects, got object'],
    [{ b: [['x']] }, './b[1]: expected an object, got an array'],
    [{ b: [null] }, './b[1]: expected an object, got object'],
    [{ '#': 1 }, '.: expected a string, got number'],
    [{ '@a': null }, './@a: expected a string, got object'],
    [7, '.: expected an object, got number'],
  ])('refuses %j', (value, message) => {
    const wrong = value as ObjectValue // what a caller without types may hand in
    expect(() => fromObject('{}a', wrong)).toThrow(new InvalidInputError(message))
  })

  it('refuses a circle and other depths', () => {
    const inner: ObjectValue[] = []
    const circle: ObjectValue = { a: inner }
    inner.push(circle)
    expect(() => fromObject('{}a', circle)).toThrow(LimitError)
  })

  it('refuses namespaces with characters that XML cannot carry', () => {
    expect(() => fromObject('{a\0}a', {})).toThrow(InvalidInputError)
    expect(() => fromObject('{}a', {}, { prefixes: { x: 'a\uffff' } })).toThrow(InvalidInputError)
  })

  it('throws nothing but errors of this package, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.object({ withNullPrototype: true, key: fc.oneof(fc.string(), fc.constantFrom('#', '@a', 'D:b')) }),
        (value) => {
          try {
            fromObject('{urn:x}a', value as ObjectValue) // what a caller without types may hand in
          } catch (error) {
            expect(isMultistatusError(error)).toBe(true)
          }
        },
      ),
    )
  })

  it('takes a thousand times the elements in little more than a thousand times the time', () => {
    const list = (n: number): ObjectValue => ({ 'D:href': Array.from({ length: n }, (_, i) => ({ '#': `/${i}` })) })
    const start = performance.now()
    expect(fromObject('{DAV:}hrefs', list(50_000)).elements).toHaveLength(50_000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
