import { describe, expect, it } from 'vitest'
import { resolveHref } from '../../../src/model/href/resolve-href.ts'

const relation = (href: string, base: string) => resolveHref(href, base).relation

describe('the relation to the base', () => {
  it.each([
    ['/c/', 'self'],
    ['/c', 'self'],
    ['', 'outside'],
    ['/c/a', 'member'],
    ['/c/a/', 'member'],
    ['/c/a%2Fb', 'member'],
    ['/c/a/b', 'descendant'],
    ['/', 'outside'],
    ['/d/a', 'outside'],
    ['/cc/a', 'outside'],
    ['/c/../a', 'outside'],
    ['urn:uuid:1', 'outside'],
    ['http://other/c/a', 'outside'],
  ])('of %j is %s', (href, expected) => {
    expect(relation(href, 'http://h/c/')).toBe(expected)
    expect(relation(href, 'http://h/c')).toBe(expected)
  })

  it('does not depend on how a name is encoded', () => {
    expect(relation('/user%40x/%24a', '/user@x/')).toBe('member')
    expect(relation('/%5bx%5D', '/[x]/')).toBe('self')
    expect(relation('/%E6%97%A5/', '/日')).toBe('self')
  })

  it('does not mix up an encoded slash and a separator', () => {
    expect(relation('/a%2Fb/c', '/a/b/')).toBe('outside')
    expect(relation('/a/b/c', '/a%2Fb/')).toBe('outside')
  })

  it('compares hosts in normal form', () => {
    expect(relation('http://H:80/c/a', 'http://h/c/')).toBe('member')
    expect(relation('http://h:8080/c/a', 'http://h/c/')).toBe('outside')
  })

  it('does not look at the scheme, which proxies get wrong', () => {
    expect(relation('http://h/c/a', 'https://h/c/')).toBe('member')
  })

  it('does not count empty segments, so that /c//a is a member', () => {
    expect(relation('/c//a', 'http://h/c/')).toBe('member')
    expect(relation('/c//', 'http://h/c/')).toBe('self')
  })

  it('is outside for the path of the base with another query', () => {
    expect(relation('/c/?a', '/c/?b')).toBe('outside')
    expect(relation('/c/?a', '/c/?a')).toBe('self')
    expect(relation('/c/', '/c/?token=1')).toBe('self')
  })

  it('is undefined without a base', () => {
    expect(resolveHref('/c/').relation).toBeUndefined()
  })
})
