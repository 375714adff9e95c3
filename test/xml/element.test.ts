import { element, InvalidInputError, parseElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { parseClarkName } from '../../src/xml/name.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'

describe('element', () => {
  it('makes what parseElement reads', () => {
    const made = element('{u}a', { b: '1', '{v}c': '2' }, ['d', element('{}e'), 'f'])
    const read = parseElement('<a xmlns="u" xmlns:v="v" b="1" v:c="2">d<e xmlns=""/>f</a>')
    expect(made).toEqual(read)
    expect(element({ name: '{u}a' }, new Map([['b', '1']]), 'text')).toEqual(
      parseElement('<a xmlns="u" b="1">text</a>'),
    )
  })

  it('merges neighbouring text and leaves out empty text', () => {
    expect(element('{}a', undefined, ['1', '', '2', element('{}b'), '', '']).children).toEqual(['12', element('{}b')])
  })

  it('takes xml:lang and xml:base for what they are', () => {
    expect(element('{}a', { [`{${XML}}lang`]: 'en', [`{${XML}}base`]: 'http://h/' })).toMatchObject({
      lang: 'en',
      base: 'http://h/',
    })
  })

  it('refuses names that are none', () => {
    for (const name of ['a', '{u}', '{u}a b', '{u}a:b', 'u}a', '{ua', '', '{u}1', '{http://www.w3.org/2000/xmlns/}a']) {
      expect(() => element(name as '{}a'), name).toThrow(InvalidInputError) // what JavaScript callers may hand in
    }
    for (const name of ['', 'a b', 'a:b', 'xmlns', '{u}xmlns', '{u}', '1']) {
      expect(() => element('{}a', { [name]: '' }), name).toThrow(InvalidInputError)
    }
    const oversight = { a: 1 } as unknown as Record<string, string> // as above
    expect(() => element('{}a', oversight)).toThrow('expected a string')
  })

  it('takes names that objects have', () => {
    const attributes = new Map([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
    expect([...element('{u}__proto__', attributes).attributes]).toEqual([...attributes])
  })
})

describe('Clark names', () => {
  it('are taken apart at the last brace', () => {
    expect(parseClarkName('{u}a')).toEqual({ namespace: 'u', localName: 'a', clark: '{u}a' })
    expect(parseClarkName('{}a')).toEqual({ namespace: '', localName: 'a', clark: '{}a' })
    expect(parseClarkName('{a}{b}c')).toEqual({ namespace: 'a}{b', localName: 'c', clark: '{a}{b}c' })
  })
})
