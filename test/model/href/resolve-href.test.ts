import { describe, expect, it } from 'vitest'
import { hrefResolver, resolveHref } from '../../../src/model/href/resolve-href.ts'

const BASE = 'https://example.com/c/'

describe('a plain href', () => {
  it('is resolved against the host of the base', () => {
    expect(resolveHref('/c/a.txt', BASE)).toEqual({
      raw: '/c/a.txt',
      url: 'https://example.com/c/a.txt',
      segments: ['c', 'a.txt'],
      name: 'a.txt',
      key: 'https://example.com/c/a.txt',
      collection: false,
      relation: 'member',
      flags: [],
    })
  })

  it('has a key but neither URL nor relation without a base', () => {
    expect(resolveHref('/c/a%20b/')).toEqual({
      raw: '/c/a%20b/',
      url: undefined,
      segments: ['c', 'a b'],
      name: 'a b',
      key: '/c/a%20b',
      collection: true,
      relation: undefined,
      flags: [],
    })
  })

  it('may be the root', () => {
    const target = resolveHref('/', 'http://example.com/')
    expect(target).toMatchObject({ url: 'http://example.com/', key: 'http://example.com/', segments: [], name: '' })
    expect(target).toMatchObject({ collection: true, relation: 'self', flags: [] })
  })

  it('is the same target in its absolute and its path form', () => {
    const { raw: _a, ...absolute } = resolveHref('https://example.com/c/a%20b', BASE)
    const { raw: _b, ...path } = resolveHref('/c/a%20b', BASE)
    expect(absolute).toEqual(path)
  })

  it('is absolute without a base when it says so', () => {
    const target = resolveHref('HTTP://Example.COM:80/a%7eb/')
    expect(target).toMatchObject({ url: 'http://example.com/a%7Eb/', key: 'http://example.com/a~b', flags: [] })
    expect(target.relation).toBeUndefined()
  })

  it('gives the same answer from a resolver that is used twice', () => {
    const resolve = hrefResolver(BASE)
    for (const href of ['/c/a', 'x y', '/c/a']) expect(resolve(href)).toEqual(resolveHref(href, BASE))
  })
})

describe('segments', () => {
  it.each([
    ['/a%2Fb/c', ['a/b', 'c'], 'an encoded slash is part of its segment'],
    ['/two%2520words', ['two%20words'], 'a percent sign in a name is decoded once'],
    ['/%2540', ['%40'], 'an escape that was encoded again is decoded once'],
    ['/a&b', ['a&b'], 'an ampersand stays'],
    ['/a&amp;b', ['a&amp;b'], 'no second XML decoding'],
    ['/a+b', ['a+b'], 'a plus sign is no blank'],
    ['/%zz/%', ['%zz', '%'], 'what is no escape stays as written'],
    ['/caf%e9/%C3%A9%e9x', ['caf%e9', 'é%e9x'], 'octets that are no UTF-8 stay as written'],
    ['/sur%ed%a0%80', ['sur%ed%a0%80'], 'nor does an encoded surrogate become one'],
    ['/%c0%af', ['%c0%af'], 'nor an overlong slash a slash'],
    ['/a b/é', ['a b', 'é'], 'what should have been encoded is taken as it is'],
    ['/a\\b', ['a\\b'], 'a backslash is no separator'],
    ['/a\tb', ['a\tb'], 'a tab inside is kept'],
    ['/a?b/c', ['a'], 'the query is no segment'],
    ['/%00', ['\0'], 'a null is no end'],
    ['/__proto__/constructor', ['__proto__', 'constructor'], 'any name is legal'],
  ])('of %j are %j: %s', (href, segments) => {
    expect(resolveHref(href).segments).toEqual(segments)
    expect(resolveHref(href, 'http://h/').segments).toEqual(segments)
  })

  it('of NFC and NFD names stay different', () => {
    expect(resolveHref('/%C3%A9').name).toBe('\u00e9')
    expect(resolveHref('/e%CC%81').name).toBe('e\u0301')
    expect(resolveHref('/%C3%A9').key).not.toBe(resolveHref('/e%CC%81').key)
  })

  it('name the last one that is not empty', () => {
    expect(resolveHref('/c/a/').name).toBe('a')
    expect(resolveHref('/c/a//').name).toBe('a')
  })
})

describe('the URL', () => {
  it('has what was not encoded encoded, and escapes in upper case otherwise as they were', () => {
    expect(resolveHref('/c/a b[1]%7e%c3%a9#%zz', BASE).url).toBe('https://example.com/c/a%20b%5B1%5D%7E%C3%A9%23%25zz')
  })

  it('keeps the query', () => {
    const target = resolveHref('/c/a?x=%7e 1#2', BASE)
    expect(target.url).toBe('https://example.com/c/a?x=%7E%201%232')
    expect(target.key).toBe('https://example.com/c/a?x=~%201%232')
  })

  it('does not hand on user information', () => {
    expect(resolveHref('/c/a', 'https://user:secret@example.com/c/').url).toBe('https://example.com/c/a')
    expect(resolveHref('https://user@example.com/c/a', BASE)).toMatchObject({
      url: 'https://example.com/c/a',
      relation: 'member',
    })
  })

  it('keeps ports that are not the default, and IP literals', () => {
    expect(resolveHref('http://h:443/').url).toBe('http://h:443/')
    expect(resolveHref('https://[2001:DB8::1]:443/a').url).toBe('https://[2001:db8::1]/a')
    expect(resolveHref('http://h:/').url).toBe('http://h/')
  })

  it('is that of another host when the href says so', () => {
    const target = resolveHref('https://p42-caldav.example.net/c/a', BASE)
    expect(target).toMatchObject({
      url: 'https://p42-caldav.example.net/c/a',
      relation: 'outside',
      flags: ['other-host'],
    })
  })
})

describe('relative references', () => {
  it.each([
    ['a.txt', 'https://example.com/c/a.txt'],
    ['./a', 'https://example.com/c/a'],
    ['../a/', 'https://example.com/a/'],
    ['../../../a', 'https://example.com/a'],
    ['/c/../a/./b/..', 'https://example.com/a/'],
    ['/c/%2E%2e/a', 'https://example.com/a'],
    ['?q', 'https://example.com/c/?q'],
    ['', 'https://example.com/c/'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com?q', 'https://example.com/?q'],
  ])('%j is %s', (href, url) => {
    expect(resolveHref(href, BASE).url).toBe(url)
  })

  it('are resolved beside the last segment of a base without slash', () => {
    expect(resolveHref('a', 'http://h/c').url).toBe('http://h/a')
  })

  it('stay relative without a base', () => {
    expect(resolveHref('../a/./b')).toMatchObject({ segments: ['a', 'b'], key: '../a/b', url: undefined })
    expect(resolveHref('a/..')).toMatchObject({ segments: [], key: '.', collection: true })
    expect(resolveHref('a:b.vcf').key).toBe('./a:b.vcf')
  })
})

describe('the base', () => {
  it('may be a path', () => {
    expect(resolveHref('/c/a', '/c/')).toMatchObject({ url: undefined, key: '/c/a', relation: 'member' })
    expect(resolveHref('http://h/c/a', '/c/')).toMatchObject({ url: 'http://h/c/a', relation: 'member', flags: [] })
  })

  it('loses its fragment', () => {
    expect(resolveHref('', 'http://h/c/#top').url).toBe('http://h/c/')
  })

  it.each(['', 'c/', 'urn:x', 'example.com/dav'])('is none when it is %j', (base) => {
    expect(resolveHref('/a', base)).toEqual(resolveHref('/a'))
  })

  it('may have escapes that are no UTF-8', () => {
    expect(resolveHref('%C3%A9', 'http://h/%e9/')).toMatchObject({ segments: ['%e9', 'é'], relation: 'member' })
  })
})

describe('hostile lengths', () => {
  const size = 1_000_000
  it.each(['/', '/a', '/%', '%e9', '../', 'é', 'a', 'a:', '/%2e', '?', ' x', 'http://', ':@', '\ud800', '%C3'])(
    '%j a million times takes linear time and does not throw',
    (unit) => {
      const text = unit.repeat(size / unit.length)
      const start = performance.now()
      resolveHref(text, BASE)
      resolveHref(`http://${text}`, text)
      expect(performance.now() - start).toBeLessThan(20_000)
    },
  )
})
