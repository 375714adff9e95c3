import { describe, expect, it } from 'vitest'
import { resolveHref } from '../../../src/model/href/resolve-href.ts'

describe('flags', () => {
  it.each([
    ['/c/a%20b', []],
    ['/c/a%2Fb', []],
    ['/.well-known/caldav', []],
    ['/c/a?b', []],
    ['http://h/c/[', ['invalid-characters']],
    ['', ['empty']],
    [' \n', ['empty', 'whitespace']],
    ['\n  /a\n', ['whitespace']],
    ['a.txt', ['not-simple-ref']],
    ['*', ['not-simple-ref']],
    ['?q', ['not-simple-ref']],
    ['a:b.vcf', ['not-simple-ref', 'colon-segment']],
    ['http:a', ['not-simple-ref', 'colon-segment']],
    ['//!svn/wrk', ['not-simple-ref', 'network-path', 'double-slash']],
    ['ftp://h/a', ['not-http']],
    ['urn:uuid:f81d4fae', ['not-http']],
    ['mailto:a@example.org', ['not-http']],
    ['opaquelocktoken:1234', ['not-http']],
    ['http://backend:8080/c/', ['other-host']],
    ['/C#.txt', ['fragment']],
    ['/c/../a', ['dot-segments']],
    ['/c/%2e%2E/a', ['dot-segments']],
    ['/c//a', ['double-slash']],
    ['/a b', ['invalid-characters']],
    ['/é', ['invalid-characters']],
    ['/a\\b', ['invalid-characters']],
    ['/a?b c', ['invalid-characters']],
    ['/100%', ['invalid-characters', 'bad-escape']],
    ['/caf%e9', ['bad-escape']],
    ['%2fwebdav%2fa', ['not-simple-ref', 'over-encoded']],
    ['/two%2520words', ['over-encoded']],
    ['http%3A//h/a', ['not-simple-ref', 'double-slash', 'over-encoded']],
  ])('of %j are %j', (href, flags) => {
    expect(resolveHref(href, 'http://h/').flags).toEqual(flags)
  })
})

describe('a flagged href', () => {
  it('that is encoded with its slashes is one segment', () => {
    const target = resolveHref('%2fwebdav%2fa', 'http://h/c/')
    expect(target.segments).toEqual(['c', '/webdav/a'])
    expect(target.url).toBe('http://h/c/%2Fwebdav%2Fa')
  })

  it('with a colon in its first segment is a path', () => {
    const target = resolveHref('a:b.vcf', 'http://h/c/')
    expect(target).toMatchObject({ url: 'http://h/c/a:b.vcf', name: 'a:b.vcf', relation: 'member' })
  })

  it('with two slashes at its start stays on the host of the base', () => {
    const target = resolveHref('//!svn/wrk', 'http://h/')
    expect(target).toMatchObject({ url: 'http://h//!svn/wrk', segments: ['', '!svn', 'wrk'], name: 'wrk' })
  })

  it('with a number sign has it in its name', () => {
    const target = resolveHref('/C#/f#1?x', 'http://h/')
    expect(target).toMatchObject({ url: 'http://h/C%23/f%231?x', segments: ['C#', 'f#1'] })
    expect(resolveHref('http://h#a').url).toBe('http://h/%23a')
  })

  it('with empty segments keeps them', () => {
    const target = resolveHref('/c//a//', 'http://h/')
    expect(target).toMatchObject({ url: 'http://h/c//a//', segments: ['c', '', 'a', ''], name: 'a' })
  })

  it('that is no hierarchical URI is kept whole', () => {
    const target = resolveHref('URN:uuid:A%2fb', 'http://h/c/')
    expect(target).toMatchObject({ url: 'urn:uuid:A%2Fb', key: 'urn:uuid:A%2Fb', segments: ['uuid:A/b'] })
    expect(target).toMatchObject({ collection: false, relation: 'outside' })
  })

  it('that is empty resolves to the base, but is no mention of it', () => {
    const { raw: _raw, flags, ...target } = resolveHref('', 'http://h/c/?q')
    const { raw: _base, flags: _none, ...base } = resolveHref('http://h/c/?q', 'http://h/c/?q')
    expect(target).toEqual({ ...base, relation: 'outside' })
    expect(flags).toEqual(['empty'])
  })
})
