import { isMultistatusError, LimitError, parseElement, type XmlElement, XmlSyntaxError } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { plain } from './scanning.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'

describe('parseElement', () => {
  it('reads name, prefix, attributes and children in order', () => {
    const read = parseElement('<x:a b="1" x:c="2" xmlns:x="u">d<e xmlns="v"/>f<!-- g --><?h?></x:a>')
    expect(read).toMatchObject({
      name: '{u}a',
      namespace: 'u',
      localName: 'a',
      prefix: 'x',
      lang: undefined,
      base: undefined,
    })
    expect([...read.attributes]).toEqual([
      ['b', '1'],
      ['{u}c', '2'],
    ])
    expect(plain(read.children)).toEqual(['d', ['{v}e', {}, []], 'f'])
    expect(read.elements).toEqual([read.children[1]])
    expect(read.child('{v}e')).toBe(read.children[1])
    expect(read.child({ name: '{v}e' })).toBe(read.children[1])
    expect(read.child('{}e')).toBeUndefined()
  })

  it('merges text across comments, instructions, CDATA sections and references', () => {
    expect(parseElement('<a>1&lt;<!---->2<![CDATA[<]]><?b?>3&#13;\r\n</a>').children).toEqual(['1<2<3\r\n'])
    expect(parseElement('<a>1<b/><!----><c/>2</a>').children).toHaveLength(4)
    expect(parseElement('<a><![CDATA[]]><!----></a>').children).toEqual([])
  })

  it('gives the text of all descendants', () => {
    expect(parseElement('<a>1<b>2<c>3</c></b><d/>4</a>').text).toBe('1234')
    expect(parseElement('<a/>').text).toBe('')
  })

  it('inherits language and base URI, from what surrounds the element, too', () => {
    const read = parseElement('<a xml:lang="en" xml:base="http://h/x/"><b xml:base="y/"><c xml:lang=""/></b></a>')
    const b = read.child('{}b') as XmlElement // just read
    expect([read.lang, read.base, b.lang, b.base]).toEqual(['en', 'http://h/x/', 'en', 'http://h/x/y/'])
    expect(b.child('{}c')).toMatchObject({ lang: '', base: 'http://h/x/y/' })
    expect(read.attributes.get(`{${XML}}lang`)).toBe('en')
  })

  it('takes namespaces that are in scope around it', () => {
    const options = { namespaces: { '': 'u', x: 'v' } }
    expect(parseElement('<a x:b="1"><x:c/></a>', options)).toMatchObject({ name: '{u}a', children: [{ name: '{v}c' }] })
    expect(parseElement('<a xmlns=""/>', options).name).toBe('{}a')
    expect(parseElement('<a xmlns:x="w"><x:b/></a>', options).child('{w}b')).toBeDefined()
    expect(() => parseElement('<y:a/>', options)).toThrow(XmlSyntaxError)
  })

  it('takes any names, also those every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']) {
      const read = parseElement(`<${name} ${name}="1"><${name}/></${name}>`)
      expect(read.name).toBe(`{}${name}`)
      expect(read.attributes.get(name)).toBe('1')
      expect([...read.attributes.keys()]).toEqual([name])
      expect(read.child(`{}${name}`)?.attributes.get(name)).toBeUndefined()
    }
    expect(parseElement('<__proto__:a xmlns:__proto__="u" __proto__:b="1"/>').attributes.get('{u}b')).toBe('1')
  })

  it('reads white space and comments around the element, and nothing else', () => {
    expect(parseElement(' <?b?><!-- --> <a/>\n<!-- -->').name).toBe('{}a')
    for (const text of ['', ' ', 'a', '<a/><b/>', '<a/>b', '<a', '<!DOCTYPE a><a/>', '\ud800']) {
      expect(() => parseElement(text), JSON.stringify(text)).toThrow(XmlSyntaxError)
    }
  })

  it('keeps the limits, those that are left undefined included', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(parseElement(nested(256)).name).toBe('{}a')
    expect(() => parseElement(nested(257))).toThrow(LimitError)
    expect(() => parseElement(nested(3), { limits: { depth: 2 } })).toThrow('limits: { depth: … }')
    const oversight: object = { depth: undefined } // what JavaScript callers may hand in
    expect(() => parseElement(nested(257), { limits: oversight })).toThrow(LimitError)
    expect(parseElement(nested(300), { limits: { depth: 300 } }).text).toBe('')
  })

  it('says where the fault is', () => {
    try {
      parseElement('<a>\n  <b></c>\n</a>')
      expect.unreachable()
    } catch (error) {
      expect(isMultistatusError(error)).toBe(true)
      expect(error).toMatchObject({
        code: 'xml-syntax',
        kind: 'syntax',
        offset: 9,
        line: 2,
        column: 6,
        reason: 'expected </b>, found </c',
      })
      expect(error).toHaveProperty('excerpt', '  <b></c>\n     ^')
    }
  })

  it('does not gather what it has seen in the scope that elements share', () => {
    const rows = Array.from({ length: 50 }, (_, k) =>
      Array.from({ length: 200 }, (_, i) => `<b c="${k}-${i}"/>`).join(''),
    )
    const read = parseElement(`<a>${rows.map((row) => `<r>${row}</r>`).join('')}</a>`)
    expect(read.elements).toHaveLength(50)
    expect(read.elements[49]?.elements[199]?.attributes.get('c')).toBe('49-199')
  })
})
