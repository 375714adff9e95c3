import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefs } from '../../src/codec/hrefs.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

describe('hrefs', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['<D:href>/a</D:href>', ['/a']],
    ['<D:href>/a</D:href>\n<D:href> /b\n</D:href><D:href>/a</D:href>', ['/a', '/b', '/a']],
    ['<x:y/><D:href>/a</D:href>', ['/a']],
    ['<D:response><D:href>/a</D:href></D:response><D:href>/b</D:href>', ['/a', '/b']],
  ])('reads %j', (content, value) => {
    expect(decodeClean(hrefs, content)).toEqual(value)
  })

  it('reads bare text with a note', () => {
    expect(decode(hrefs, '/a')).toEqual({
      value: ['/a'],
      notes: ['prop-single-href: expected {DAV:}href, found the text "/a"'],
    })
  })

  it('refuses an empty href, as leaving it out would shorten the list in silence', () => {
    expect(refusal(() => decode(hrefs, '<D:href>/a</D:href><D:href/>'))).toContain('found nothing')
  })

  it('does not write what is no array of URI references', () => {
    expect(refusal(() => hrefs.encode('/a' as unknown as string[]))).toBe('expected an array of hrefs, got "/a"')
    expect(refusal(() => hrefs.encode(['/a', '/b c']))).toContain('"/b c"')
  })

  it('gives back every list', () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl()), (urls) => {
        expect(roundTrip(hrefs, urls)).toEqual(urls)
      }),
    )
  })
})
