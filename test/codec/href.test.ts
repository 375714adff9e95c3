import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { href } from '../../src/codec/href.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

describe('href', () => {
  it.each([
    ['<D:href>/a%20b</D:href>', '/a%20b'],
    ['\n  <D:href>\n /a </D:href>\n', '/a'],
    ['<D:href><![CDATA[/a?b&c]]></D:href>', '/a?b&c'],
    ['<x:href>/no</x:href><D:href>/a</D:href><x:more>text</x:more>', '/a'],
    ['<D:href>/a b</D:href>', '/a b'],
    ['<D:href>urn:uuid:1</D:href>', 'urn:uuid:1'],
    ['<D:response><D:href>/a</D:href><D:status>HTTP/1.1 200 OK</D:status></D:response>', '/a'],
  ])('reads %j', (content, value) => {
    expect(decodeClean(href, content)).toBe(value)
  })

  it('reads bare text with a note', () => {
    expect(decode(href, ' /a ')).toEqual({
      value: '/a',
      notes: ['prop-single-href: expected {DAV:}href, found the text "/a"'],
    })
  })

  it('reads the first of several with a note', () => {
    expect(decode(href, '<D:href>/a</D:href><D:href>/b</D:href><D:href>/c</D:href>')).toEqual({
      value: '/a',
      notes: ['prop-single-href: expected one {DAV:}href, found 3'],
    })
  })

  it('prefers the href to text beside it', () => {
    expect(decode(href, 'x<D:href>/a</D:href>').value).toBe('/a')
    expect(decode(href, 'x<D:href>/a</D:href>').notes).toHaveLength(1)
  })

  it.each([
    ['', 'expected {DAV:}href, found none'],
    [' \n', 'expected {DAV:}href, found none'],
    ['<D:HREF>/a</D:HREF>', 'expected {DAV:}href, found none'],
    ['<D:response/>', 'expected {DAV:}href, found none'],
    ['<D:href/>', 'expected a URI reference in {DAV:}href, found nothing'],
    ['<D:href><x:a/></D:href>', 'expected text, found element {urn:x}a'],
  ])('refuses %j', (content, message) => {
    expect(refusal(() => decode(href, content))).toBe(message)
  })

  it('writes one DAV:href', () => {
    const [made] = href.encode('/a%20b?c#d')
    expect(made).toMatchObject({ name: '{DAV:}href', children: ['/a%20b?c#d'] })
  })

  it.each(['', ' /a', '/a b', '/ü', '/50%', '/a%2', '/a\\b', '/<x>', '/{y}', '/a\nb', undefined])(
    'does not write %j',
    (value) => {
      expect(refusal(() => href.encode(value as string))).toContain('expected a URI reference, percent-encoded, got')
    },
  )

  it('writes long hrefs', () => {
    const long = `/${'a%20'.repeat(1e6)}`
    expect(roundTrip(href, long)).toBe(long)
  })

  it('gives back every URI', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(roundTrip(href, url)).toBe(url)
      }),
    )
  })
})
