import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHref } from '../../../src/model/href/format-href.ts'
import { hrefResolver, resolveHref } from '../../../src/model/href/resolve-href.ts'

/** Pieces that hrefs are made of, so that random joins find the odd corners. */
const PIECES = [
  ...[
    '/',
    '//',
    '.',
    '..',
    '/./',
    '/../',
    ':',
    '::',
    '@',
    '?',
    '#',
    '%',
    '%25',
    '%2f',
    '%2E',
    '%2e',
    '%41',
    '%7e',
    '%e9',
  ],
  ...[
    '%C3%A9',
    '%c3',
    '%zz',
    'a',
    'A',
    'b c',
    'é',
    '\ud800',
    '\\',
    '[',
    ']',
    '[::1]',
    '80',
    ':80',
    ':443',
    'h',
    ';',
    '~',
  ],
  ...[
    'http:',
    'http://',
    'HTTPS://',
    'urn:',
    'mailto:',
    'ftp://',
    'a:',
    '1:',
    ' ',
    '\t',
    '\n',
    '%3A',
    '%48TTP://',
    '\0',
    '*',
  ],
]
const href = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
)
const base = fc.option(fc.oneof(href, fc.constantFrom('http://h/', 'http://h/c', '/c/', '//c/')), { nil: undefined })
const segment = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  )
  .filter((text) => text !== '.' && text !== '..' && !/\p{Surrogate}/u.test(text))
const runs = { numRuns: 3000 }

describe('for any segments', () => {
  it('resolveHref undoes formatHref, and finds nothing but names that look encoded', () => {
    fc.assert(
      fc.property(fc.array(segment), fc.boolean(), (segments, collection) => {
        const target = resolveHref(formatHref(segments, { collection }))
        expect(target.segments).toEqual(segments)
        expect(target.collection).toBe(collection || segments.length === 0)
        expect(target.name).toBe(segments.at(-1) ?? '')
        const looksEncoded = segments.some((text) => /%[0-9a-f]{2}/i.test(text))
        expect(target.flags).toEqual(looksEncoded ? ['over-encoded'] : [])
      }),
      runs,
    )
  })

  it('formatHref stands below its base', () => {
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), fc.constantFrom('', 'http://h'), (above, segments, origin) => {
        const where = origin + formatHref(above, { collection: true })
        const target = resolveHref(formatHref(segments, { base: where }), where)
        expect(target.segments).toEqual([...above, ...segments])
        expect(target.relation).toBe(['self', 'member'][segments.length] ?? 'descendant')
        expect(target.flags.filter((flag) => flag !== 'over-encoded')).toEqual([])
      }),
      runs,
    )
  })
})

describe('for any href and any base', () => {
  it('resolveHref does not throw, and keeps the text', () => {
    fc.assert(
      fc.property(href, base, (text, from) => {
        const target = resolveHref(text, from)
        expect(target.raw).toBe(text)
        for (const name of target.segments) expect(['.', '..']).not.toContain(name)
      }),
      runs,
    )
  })

  it('the key of a key is that key', () => {
    fc.assert(
      fc.property(href, base, (text, from) => {
        const { key } = resolveHref(text, from)
        expect(resolveHref(key).key).toBe(key)
        expect(resolveHref(key, from).key).toBe(key)
      }),
      runs,
    )
  })

  it('the URL has the same key and segments, and only characters of a URI', () => {
    fc.assert(
      fc.property(href, base, (text, from) => {
        const target = resolveHref(text, from)
        if (target.url === undefined) return
        const again = resolveHref(target.url)
        expect(again.url).toBe(target.url)
        expect(again.key).toBe(target.key)
        expect(again.collection).toBe(target.collection)
        expect(target.url).toMatch(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?[\]]|%[0-9A-F]{2})+$/)
      }),
      runs,
    )
  })

  it('white space around makes no difference but the flag', () => {
    fc.assert(
      fc.property(fc.constantFrom('/c/a', '/%41', 'http://h/a', '/c//a?b'), base, (text, from) => {
        const { raw: _raw, flags, ...plain } = resolveHref(text, from)
        const { raw: _spaced, flags: spacedFlags, ...spaced } = resolveHref(` ${text}\n`, from)
        expect(spaced).toEqual(plain)
        expect(spacedFlags).toEqual([...flags, 'whitespace'])
      }),
      runs,
    )
  })

  it('a resolver can be used for many hrefs', () => {
    const resolve = hrefResolver('http://h/c/')
    fc.assert(
      fc.property(href, (text) => {
        expect(resolve(text)).toEqual(resolveHref(text, 'http://h/c/'))
      }),
    )
  })
})
