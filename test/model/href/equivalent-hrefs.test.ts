import { describe, expect, it } from 'vitest'
import { equivalentHrefs } from '../../../src/model/href/equivalent-hrefs.ts'

describe('equivalent hrefs', () => {
  it.each([
    ['/%5bx%5d', '/%5Bx%5D', 'case of the escapes'],
    ['/%7Ea', '/~a', 'needlessly encoded characters'],
    ['/[x]', '/%5Bx%5D', 'characters that had to be encoded'],
    ['/a b', '/a%20b', 'blanks'],
    ['/C#', '/C%23', 'number signs'],
    ['/a', '/a/', 'the slash at the end'],
    ['/c/../a', '/a', 'dot segments'],
    ['http://H:80/a', 'http://h/a', 'case of the host and default port'],
    ['http://h', 'http://h/', 'an empty path'],
    [' /a\n', '/a', 'white space around'],
  ])('%j and %j: %s', (a, b) => {
    expect(equivalentHrefs(a, b)).toBe(true)
    expect(equivalentHrefs(a, b, 'http://h/x/')).toBe(true)
  })

  it('are the absolute and the path form with a base', () => {
    expect(equivalentHrefs('http://h/c/a', '/c/a', 'http://h/c/')).toBe(true)
    expect(equivalentHrefs('http://h/c/a', '/c/a')).toBe(false)
  })

  it.each([
    ['/a%2Fb', '/a/b', 'an encoded slash'],
    ['/a%3Bb', '/a;b', 'a reserved character and its escape'],
    ['/a%40b', '/a@b', 'another one'],
    ['/A', '/a', 'case of a path'],
    ['/c//a', '/c/a', 'an empty segment'],
    ['/a//', '/a/', 'an empty segment at the end'],
    ['/two%2520words', '/two%20words', 'a percent sign in a name'],
    ['/%e9', '/%25e9', 'an octet and its text'],
    ['/%C3%A9', '/e%CC%81', 'NFC and NFD'],
    ['/a?', '/a', 'an empty query'],
    ['http://h/a', 'https://h/a', 'schemes'],
    ['a', '/a', 'a relative path whose base is not known'],
  ])('are not %j and %j: %s', (a, b) => {
    expect(equivalentHrefs(a, b)).toBe(false)
  })
})
