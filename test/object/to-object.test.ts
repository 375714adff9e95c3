import { element, InvalidInputError, LimitError, parseElement, parseMultistatus, type XmlElement } from 'multistatus'
import { toObject } from 'multistatus/object'
import { describe, expect, it } from 'vitest'

const lock = parseElement(
  `<d:lockdiscovery xmlns:d="DAV:"><d:activelock>
     <d:locktype><d:write/></d:locktype>
     <d:owner><x:who xmlns:x="urn:x" x:id="1" id="2">Ann</x:who></d:owner>
     <d:locktoken><d:href>urn:uuid:1</d:href></d:locktoken>
   </d:activelock></d:lockdiscovery>`,
)

describe('toObject', () => {
  it('uses the prefixes it is given, whatever the source uses', () => {
    expect(toObject(lock, { prefixes: { me: 'urn:x' } })).toEqual({
      'D:activelock': [
        {
          'D:locktype': [{ 'D:write': [{}] }],
          'D:owner': [{ 'me:who': [{ '@me:id': '1', '@id': '2', '#': 'Ann' }] }],
          'D:locktoken': [{ 'D:href': [{ '#': 'urn:uuid:1' }] }],
        },
      ],
    })
  })

  it('lets another prefix stand for DAV:', () => {
    const element = parseElement('<a xmlns="DAV:"><href>/</href></a>')
    expect(toObject(element, { prefixes: { dav: 'DAV:' } })).toEqual({ 'dav:href': [{ '#': '/' }] })
    expect(() => toObject(element, { prefixes: { D: 'urn:other' } })).toThrow('{DAV:}href: give its namespace a prefix')
  })

  it('keeps names apart that share a local name', () => {
    const element = parseElement('<a xmlns:x="urn:x"><b>1</b><x:b>2</x:b></a>')
    expect(toObject(element, { prefixes: { x: 'urn:x' } })).toEqual({ b: [{ '#': '1' }], 'x:b': [{ '#': '2' }] })
  })

  it('keeps text as it is: white space, what looks like a number, what looks like a reference', () => {
    expect(toObject(parseElement('<a> 1.10 </a>'))).toEqual({ '#': ' 1.10 ' })
    expect(toObject(parseElement('<a b="&#10;1e5">&amp;lt;</a>'))).toEqual({ '@b': '\n1e5', '#': '&lt;' })
  })

  it('makes the language in scope an attribute', () => {
    const ms = parseMultistatus(
      '<D:multistatus xmlns:D="DAV:" xml:lang="de"><D:response><D:href>/</D:href><D:propstat><D:prop><D:displayname>x</D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>',
    )
    const name = ms.responses[0]?.requireProp('{DAV:}displayname')
    expect(name && toObject(name)).toEqual({ '@xml:lang': 'de', '#': 'x' })
  })

  it('refuses text beside elements, and names the place', () => {
    const element = parseElement('<a><b/><c/><c>text<i>mixed</i></c></a>')
    expect(() => toObject(element)).toThrow(new InvalidInputError('./c[2]: holds both text and elements'))
  })

  it('refuses an order that it could not give back', () => {
    expect(() => toObject(parseElement('<a><b/><c/><b/></a>'))).toThrow(
      './b[2]: an object cannot keep its place behind c',
    )
  })

  it('refuses names and attributes whose namespace has no prefix', () => {
    const element = parseElement('<a xmlns:x="urn:x"><b><x:c/></b></a>')
    expect(() => toObject(element)).toThrow('./b[1]: {urn:x}c: give its namespace a prefix')
    expect(() => toObject(parseElement('<a xmlns:x="urn:x" x:b=""/>'))).toThrow(
      '.: {urn:x}b: give its namespace a prefix',
    )
  })

  it('refuses characters that XML cannot carry, and one attribute under two names', () => {
    expect(() => toObject(element('{}a', undefined, 'x\0'))).toThrow('.: holds a character that cannot stand in XML')
    expect(() => toObject(element('{}a', { b: '1', '{}b': '2' }))).toThrow('./@b: stands twice in one element')
  })

  it('refuses what is deeper than a body may be', () => {
    let deep: XmlElement = element('{}a')
    for (let i = 0; i < 100_000; i++) deep = element('{}a', undefined, [deep])
    expect(() => toObject(deep)).toThrow(LimitError)
  })

  it.each([
    [{ '': 'urn:x' }],
    [{ xml: 'urn:x' }],
    [{ xmlns: 'urn:x' }],
    [{ 'a:b': 'urn:x' }],
    [{ a: '' }],
    [{ a: 'http://www.w3.org/XML/1998/namespace' }],
    [{ a: 'urn:x', b: 'urn:x' }],
  ])('refuses the prefixes %j', (prefixes) => {
    expect(() => toObject(lock, { prefixes })).toThrow(InvalidInputError)
  })
})
