import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Target } from '../../src/model/href/target.ts'
import { formatDestination, parseDestination } from '../../src/request/destination.ts'
import { href } from '../support/arbitraries.ts'
import { expectFault, expectRefusal } from './bodies.ts'

const BASE = 'https://example.com/a/b.txt'

describe('Destination', () => {
  it.each([
    ['/a/c%20d.txt', { url: 'https://example.com/a/c%20d.txt', segments: ['a', 'c d.txt'], collection: false }],
    ['https://example.com/a/', { url: 'https://example.com/a/', segments: ['a'], collection: true }],
    ['/a/%2Fb', { segments: ['a', '/b'] }],
    ['/a[1]|{2}.txt', { segments: ['a[1]|{2}.txt'] }], // as new URL() leaves it
  ])('%j is resolved', (value, target) => {
    expect(parseDestination(value, BASE)).toMatchObject(target)
  })

  it('leaves the host to the caller', () => {
    expect(parseDestination('https://example.com/x', BASE)?.flags).toEqual([])
    expect(parseDestination('http://other.example/x', BASE)?.flags).toContain('other-host')
  })

  it('is undefined when absent', () => {
    expect(parseDestination(null, BASE)).toBeUndefined()
    expect(parseDestination('', BASE)).toBeUndefined()
    expectTypeOf(parseDestination).returns.toEqualTypeOf<Target | undefined>()
  })

  it.each([
    'c.txt',
    '../c.txt',
    '/a/../../etc/passwd',
    '/a/%2e%2E/b',
    '//evil.example/a',
    'file:///etc/passwd',
    'ftp://example.com/a',
    'https://',
    'https:///a',
    '/a"b',
    '/.',
    '/a b',
    '/a\r\nX: y',
    '/a#b',
    '/a%zz',
    '/ü',
    '/a\\b',
    '<https://example.com/a>',
  ])('%j is answered with 400', (value) => {
    expectFault(() => parseDestination(value, BASE), 400, 'Destination: expected an http(s) URL or an absolute path')
  })

  it('is written as it is, or absolute', () => {
    expect(formatDestination('/a%20b')).toBe('/a%20b')
    expect(formatDestination('/a%20b', BASE)).toBe('https://example.com/a%20b')
    expect(formatDestination('/a', '/no/host')).toBe('/a')
    expectRefusal(() => formatDestination('/a b'), 'Destination: href "/a b"')
  })

  it('is read back', () => {
    fc.assert(
      fc.property(href, (value) => {
        expect(parseDestination(formatDestination(value), BASE)?.raw).toBe(value)
        const absolute = formatDestination(value, BASE)
        expect(parseDestination(absolute, BASE)?.key).toBe(parseDestination(value, BASE)?.key)
      }),
    )
  })
})
