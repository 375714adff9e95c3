import { describe, expect, it } from 'vitest'
import { requestLimits } from '../../src/request/limits.ts'
import { parseMkcol } from '../../src/request/mkcol.ts'
import { parseBody } from '../../src/request/parse-body.ts'
import { parsePropertyUpdate } from '../../src/request/propertyupdate.ts'
import { parsePropfind } from '../../src/request/propfind.ts'
import { parseReport } from '../../src/request/report.ts'
import { requestErrorStatus } from '../../src/request/request-fault.ts'
import { body, expectFault, expectRefusal, thrown } from './bodies.ts'

const PROPFIND = body('D:propfind', '<D:propname/>')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a request body', () => {
  it.each([
    ['<D:propfind xmlns:D="DAV:"><D:prop></D:propfind>', 'expected </D:prop>'],
    ['<D:propfind xmlns:D="DAV:">', 'the body ends before'],
    ['<D:propfind/>', 'prefix D is not declared'],
    ['xxx', 'text outside the root element'],
    [' ', 'no root element'],
    ['<a/><b/>', 'a second root element'],
    ['<a>&nbsp;</a>', 'not a reference'],
    ['{"propfind": true}', 'text outside the root element'],
  ])('that is not well-formed is answered with 400: %j', (text, words) => {
    expectFault(() => parsePropfind(text), 400, words)
    expectFault(() => parsePropfind(bytesOf(text)), 400, words)
  })

  it('that is not in its encoding is answered with 400', () => {
    expectFault(() => parsePropfind(Uint8Array.of(0x3c, 0x61, 0xff, 0xfe)), 400, 'no text in the encoding')
    expectFault(() => parsePropfind(bytesOf('<?xml version="1.0" encoding="klingon"?><a/>')), 400, 'is not known here')
  })

  it.each([
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
  ])('with a document type declaration is answered with 403: %j', (text) => {
    expect(thrown(() => parsePropfind(text))).toMatchObject({ status: 403, condition: '{DAV:}no-external-entities' })
  })

  it.each([
    'application/xml',
    'text/xml; charset="utf-8"',
    'application/davmount+xml',
    'TEXT/XML',
    '',
    undefined,
    null,
  ])('of the media type %j is read', (contentType) => {
    expect(parsePropfind(PROPFIND, { contentType })).toMatchObject({ kind: 'propname' })
  })

  it.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'xml',
    `text/xml;charset=${'x'.repeat(200)}`,
  ])('of the media type %j is answered with 415', (contentType) => {
    expectFault(() => parsePropfind(PROPFIND, { contentType }), 415, 'Content-Type')
  })

  it('that is empty has no media type', () => {
    expect(parsePropfind('', { contentType: 'text/plain' })).toMatchObject({ kind: 'allprop' })
  })

  it('of a MKCOL that is not understood is answered with 415', () => {
    expectFault(() => parseMkcol(PROPFIND), 415, 'expected the root element {DAV:}mkcol')
  })

  it('is a string or bytes', () => {
    expectRefusal(() => parsePropfind(42 as unknown as string), 'body: expected a string or bytes, got number') // untyped
  })

  it('has positions in its own units', () => {
    const broken = body('D:propfind', '<D:prop>ü</D:x>')
    const offsets = [broken, bytesOf(broken)].map((input) => {
      try {
        return parsePropfind(input)
      } catch (error) {
        return error
      }
    })
    expect(offsets).toMatchObject([{ offset: broken.indexOf('</D:x>') }, { offset: broken.indexOf('</D:x>') + 1 }])
  })
})

describe('the limits of a request body', () => {
  it('are smaller than those of a response, and finite', () => {
    expect(requestLimits).toEqual({ bytes: 1048576, depth: 64, attributes: 64, nameLength: 1024 })
    expect(Object.isFrozen(requestLimits)).toBe(true)
  })

  it('answer 413 to a large body before it is read', () => {
    expectFault(() => parsePropfind('<'.repeat(1048577)), 413, 'more than 1048576')
    expectFault(() => parsePropfind(new Uint8Array(1048577)), 413, 'more than 1048576')
    expectFault(() => parsePropfind(PROPFIND, { limits: { bytes: PROPFIND.length - 1 } }), 413, 'units in the body')
    expect(parsePropfind(PROPFIND, { limits: { bytes: PROPFIND.length } })).toMatchObject({ kind: 'propname' })
  })

  it('answer 413 to a deep body', () => {
    const deep = (depth: number): string =>
      body('D:propfind', `<D:propname/>${'<x:a>'.repeat(depth)}${'</x:a>'.repeat(depth)}`)
    expect(parsePropfind(deep(63)).extensions).toHaveLength(1)
    expectFault(() => parsePropfind(deep(64)), 413, 'more than 64')
    expectFault(() => parsePropfind('<a>'.repeat(300_000)), 413, 'more than 64')
    expect(parsePropfind(deep(64), { limits: { depth: 65 } }).extensions).toHaveLength(1)
  })

  it('answer 413 to many attributes, many namespaces in scope and long names', () => {
    const attributes = Array.from({ length: 65 }, (_, i) => `a${i}=""`).join(' ')
    expectFault(() => parsePropfind(`<a ${attributes}/>`), 413, 'attributes of an element')
    const nested = Array.from({ length: 33 }, (_, i) => `<a xmlns:p${i}="u" xmlns:q${i}="u">`).join('')
    expectFault(() => parsePropfind(nested), 413, 'namespaces in scope')
    expectFault(() => parsePropfind(`<${'a'.repeat(1025)}/>`), 413, 'units in a name')
  })

  it('do not limit one text apart from the body', () => {
    const text = 'x'.repeat(1_000_000)
    const update = body('D:propertyupdate', `<D:set><D:prop><x:a>${text}</x:a></D:prop></D:set>`)
    expect(parsePropertyUpdate(update).changes[0]?.set?.text).toBe(text)
    const large = body('D:propertyupdate', `<D:set><D:prop><x:a>${text}${text}</x:a></D:prop></D:set>`)
    expect(parsePropertyUpdate(large, { limits: { bytes: 3_000_000 } }).changes[0]?.set?.text).toHaveLength(2_000_000)
  })

  it('keep hostile bodies cheap', () => {
    const start = performance.now()
    const many = 240_000
    const hostile = [
      body('D:propfind', `<D:prop>${'<a/>'.repeat(many)}</D:prop>`),
      body('D:propertyupdate', '<D:set><D:prop><x:a>b</x:a></D:prop></D:set>'.repeat(many / 12)),
      body(
        'C:calendar-query',
        `<C:filter><C:comp-filter name="VCALENDAR">${'<C:prop-filter name="A"/>'.repeat(many / 6)}</C:comp-filter></C:filter>`,
      ),
      body('C:calendar-multiget', '<D:href>/a</D:href>'.repeat(many / 6)),
      body(
        'D:x',
        '<D:a xmlns:b="c"/>'.repeat(many / 6),
        Array.from({ length: 59 }, (_, i) => `xmlns:p${i}="u"`).join(' '),
      ),
    ]
    for (const text of hostile) expect(text.length).toBeLessThanOrEqual(requestLimits.bytes)
    parsePropfind(hostile[0] ?? '')
    parsePropertyUpdate(hostile[1] ?? '')
    for (const text of hostile.slice(2)) parseReport(text)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('requestErrorStatus', () => {
  it("says nothing about errors that are not the client's fault", () => {
    expect(requestErrorStatus(new Error('disk full'))).toBeUndefined()
    expect(requestErrorStatus(undefined)).toBeUndefined()
    expect(requestErrorStatus('400')).toBeUndefined()
  })
})

describe('parseBody', () => {
  it('builds the tree as a parser would', () => {
    const root = parseBody('<a xml:lang="de" b="1">x<!-- c -->y<b><c/>z</b><![CDATA[<]]> </a>', {}, 4)
    expect(root).toMatchObject({
      name: '{}a',
      lang: 'de',
      children: ['xy', { children: [{ name: '{}c' }, 'z'] }, '< '],
    })
    expect(root?.attributes.get('b')).toBe('1')
  })
})
