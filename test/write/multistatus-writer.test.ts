import {
  element,
  InvalidInputError,
  MultistatusWriter,
  parseElement,
  parseMultistatus,
  propstatResponse,
  statusResponse,
  stringifyMultistatus,
  type WriteIssue,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'

describe('MultistatusWriter', () => {
  it('writes the declaration, one response after the other, and the end', () => {
    const writer = new MultistatusWriter()
    expect(writer.start()).toBe('<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">')
    expect(writer.push(statusResponse('/a', 404))).toBe(
      '\n<D:response><D:href>/a</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>',
    )
    expect(writer.end({ syncToken: 'urn:1' })).toBe('\n<D:sync-token>urn:1</D:sync-token>\n</D:multistatus>\n')
  })

  it('refuses calls out of order', () => {
    const writer = new MultistatusWriter()
    expect(() => writer.push(statusResponse('/a', 404))).toThrow(/start\(\) first/)
    writer.start()
    expect(() => writer.start()).toThrow(/one body/)
    writer.end()
    expect(() => writer.push(statusResponse('/a', 404))).toThrow(/has ended/)
    expect(() => writer.end()).toThrow(/has ended/)
  })

  it('goes on after a response that could not be written', () => {
    const writer = new MultistatusWriter()
    writer.start()
    expect(() => writer.push(propstatResponse('/a', { 200: [dav.displayname('a\0')] }))).toThrow(/U\+0000/)
    expect(writer.push(statusResponse('/b', 404))).toContain('/b')
  })

  it.each([
    ['no href', { hrefs: [], status: 404 }, /without an href/],
    ['neither status nor propstats', { hrefs: ['/a'] }, /neither/],
    ['both', { hrefs: ['/a'], status: 404, propstats: [{ status: 200, props: [] }] }, /one of them/],
    ['several hrefs with propstats', { hrefs: ['/a', '/b'], propstats: [{ status: 200, props: [] }] }, /several hrefs/],
    [
      'a propstat without a status',
      { hrefs: ['/a'], propstats: [{ status: undefined, props: [] }] },
      /without a status/,
    ],
    ['a status that can never stand there', { hrefs: ['/a'], status: 207 }, /never stand/],
    ['an href that is not encoded', { hrefs: ['/a b'], status: 404 }, /percent-encoded/],
  ])('refuses a response with %s unless it is to be kept', (_what, response, message) => {
    expect(() => stringifyMultistatus([response])).toThrow(message)
    expect(stringifyMultistatus([response], { invalid: 'keep' })).toContain('<D:response>')
  })

  it('passes on a status line that could not be read', () => {
    const read = parseMultistatus(
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>teapot</D:status></D:response></D:multistatus>',
    )
    expect(() => stringifyMultistatus(read)).toThrow(InvalidInputError)
    expect(stringifyMultistatus(read, { invalid: 'keep' })).toContain('<D:status>teapot</D:status>')
  })

  it('tells of a status that is discouraged where it stands', () => {
    const issues: WriteIssue[] = []
    stringifyMultistatus([statusResponse('/a', 204)], { onIssue: (issue) => issues.push(issue) })
    expect(issues.map(({ rule, path, href }) => [rule, path, href])).toEqual([
      ['status-discouraged-here', '/multistatus/response[1]', '/a'],
    ])
  })
})

describe('characters that XML cannot carry', () => {
  const bad = propstatResponse('/bad', { 200: [dav.displayname('a\ufffeb\ud800c')] })

  it('throw, naming the href and the character', () => {
    expect(() => stringifyMultistatus([bad])).toThrow(/\/bad: the character U\+FFFE/)
  })

  it('are replaced on request', () => {
    const text = stringifyMultistatus([bad], { illegalCharacters: 'replace' })
    expect(parseMultistatus(text).responses[0]?.prop(dav.displayname)).toBe('a\ufffdb\ufffdc')
  })

  it('can have the response replaced, or left out', () => {
    const replaced = stringifyMultistatus([bad], { illegalCharacters: ({ hrefs }) => statusResponse(hrefs, 500) })
    expect(parseMultistatus(replaced).responses[0]?.status?.code).toBe(500)
    expect(parseMultistatus(stringifyMultistatus([bad], { illegalCharacters: () => undefined })).responses).toEqual([])
    expect(() => stringifyMultistatus([bad], { illegalCharacters: (response) => response })).toThrow(InvalidInputError)
  })

  it('are refused behind the responses, too', () => {
    expect(() => stringifyMultistatus([], { description: '\0' })).toThrow(/behind the responses/)
  })
})

describe('prefixes', () => {
  it('are D for DAV: always, and familiar ones for namespaces that the first response uses', () => {
    const text = stringifyMultistatus([
      propstatResponse('/a', { 404: ['{urn:ietf:params:xml:ns:caldav}x', '{http://owncloud.org/ns}y', '{urn:z}w'] }),
    ])
    expect(text).toContain(
      'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:oc="http://owncloud.org/ns" xmlns:ns0="urn:z"',
    )
    expect(text).toContain('<C:x/><oc:y/><ns0:w/>')
  })

  it('are declared on the property for a namespace that turns up later', () => {
    const text = stringifyMultistatus([
      propstatResponse('/a', { 404: ['{DAV:}x'] }),
      propstatResponse('/b', { 404: ['{urn:late}y'] }),
    ])
    expect(text).toContain('<ns0:y xmlns:ns0="urn:late"/>')
  })

  it('leave an element without a namespace without a prefix, and never declare a default namespace on the skeleton', () => {
    const text = stringifyMultistatus([
      propstatResponse('/a', { 200: [element('{}plain', {}, [element('{DAV:}inner')])] }),
    ])
    expect(text).toContain('<plain><D:inner/></plain>')
    expect(text).not.toContain('xmlns=')
  })

  it('do not clash with those that the content of a property that was read brings along', () => {
    const stored = parseElement(
      '<p:dead xmlns:p="urn:x" xmlns:D="urn:other" xmlns="urn:default"><D:a q="p:name"/><b/><!-- kept --></p:dead>',
    )
    const text = stringifyMultistatus([propstatResponse('/a', { 200: [stored] })])
    expect(text).toContain('<D:a q="p:name"/><b/><!-- kept -->')
    const read = parseMultistatus(text).responses[0]?.requireProp('{urn:x}dead')
    expect(read?.elements.map(({ name }) => name)).toEqual(['{urn:other}a', '{urn:default}b'])
  })

  it('keep what a QName in content or in an attribute refers to', () => {
    const stored = parseElement(
      '<x:n xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="urn:types" xsi:type="t:int">1</x:n>',
    )
    expect(stringifyMultistatus([propstatResponse('/a', { 200: [stored] })])).toContain('xmlns:t="urn:types"')
  })

  it('escape a namespace name', () => {
    const text = stringifyMultistatus([propstatResponse('/a', { 404: ['{urn:a"<&b}x'] })])
    expect(parseMultistatus(text).responses[0]?.propstats[0]?.names).toEqual(['{urn:a"<&b}x'])
  })
})

describe('a property that was read', () => {
  const body = `<D:multistatus xmlns:D="DAV:" xml:lang="de" xml:base="http://example.com/base/"><D:response><D:href>/a</D:href><D:propstat><D:prop><D:displayname>x</D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`

  it('takes the language and base in scope with it', () => {
    const again = parseMultistatus(stringifyMultistatus(parseMultistatus(body))).responses[0]?.requireProp(
      '{DAV:}displayname',
    )
    expect([again?.lang, again?.base, again?.text]).toEqual(['de', 'http://example.com/base/', 'x'])
  })

  it('is written the same from a structured clone of the response', () => {
    const [response] = parseMultistatus(body.replace('>x<', '>x<D:y a="1"/>&amp;<')).responses
    const prop = response?.requireProp('{DAV:}displayname')
    const cloned = structuredClone(prop)
    const write = (value: typeof prop): string =>
      stringifyMultistatus([{ hrefs: ['/a'], propstats: [{ status: 200, props: value === undefined ? [] : [value] }] }])
    expect(write(cloned)).toBe(write(prop))
  })

  it('keeps a carriage return', () => {
    const text = stringifyMultistatus([propstatResponse('/a', { 200: [dav.displayname('a\r\nb')] })])
    expect(text).toContain('a&#13;\nb')
    expect(parseMultistatus(text).responses[0]?.prop(dav.displayname)).toBe('a\r\nb')
  })
})

describe('stringifyMultistatus', () => {
  it('calls functions for what stands at the end after the last response', () => {
    let count = 0
    function* responses() {
      for (; count < 3; count++) yield statusResponse(`/${count}`, 404)
    }
    expect(stringifyMultistatus(responses(), { syncToken: () => `urn:${count}`, description: () => 'd' })).toContain(
      '<D:responsedescription>d</D:responsedescription>\n<D:sync-token>urn:3</D:sync-token>',
    )
  })

  it('writes a body without responses', () => {
    expect(parseMultistatus(stringifyMultistatus([])).responses).toEqual([])
  })
})
