import { describe, expect, it } from 'vitest'
import { type Parent, parents } from '../../src/codec/parents.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

const parent = (href: string, segment: string): string => `<D:parent>${href}${segment}</D:parent>`

describe('parents', () => {
  it('reads none, one and several', () => {
    const one = parent('<D:href>/CollX</D:href>', '<D:segment>x.gif</D:segment>')
    const other = parent('<D:segment> y%20z </D:segment>', '<D:href> /CollY </D:href>')
    expect(decodeClean(parents, '')).toEqual([])
    expect(decodeClean(parents, `${one}<x:y/>${other}`)).toEqual([
      { href: '/CollX', segment: 'x.gif' },
      { href: '/CollY', segment: 'y%20z' },
    ])
  })

  it('notes an href without its element', () => {
    expect(decode(parents, parent('/a', '<D:segment>b</D:segment>'))).toEqual({
      value: [{ href: '/a', segment: 'b' }],
      notes: ['prop-single-href: expected {DAV:}href, found the text "/a"'],
    })
  })

  it('refuses a parent with a part missing', () => {
    expect(refusal(() => decode(parents, parent('<D:href>/a</D:href>', '')))).toBe(
      'expected {DAV:}segment in {DAV:}parent, found none',
    )
    expect(refusal(() => decode(parents, parent('', '<D:segment>a</D:segment>')))).toBe(
      'expected {DAV:}href, found none',
    )
  })

  it('gives back what it writes', () => {
    const value: Parent[] = [
      { href: '/a/', segment: 'b%20c' },
      { href: 'http://h/', segment: "~!$&'()*+,;=:@-._" },
    ]
    expect(roundTrip(parents, value)).toEqual(value)
  })

  it.each(['a/b', 'a b', 'a?b', '%zz', undefined])('does not write the segment %j', (segment) => {
    expect(refusal(() => parents.encode([{ href: '/a', segment: segment as string }]))).toContain(
      'segment: expected a path segment, percent-encoded, got',
    )
  })
})
