import { acceptsBind } from 'multistatus'
import { describe, expect, it } from 'vitest'

describe('acceptsBind', () => {
  it.each([
    [{ dav: 'bind' }, true],
    [{ DAV: '1, bind' }, true],
    [{ dav: ['1', 'Bind'] }, true],
    [{ dav: '1, 2, extended-mkcol' }, false],
    [{ dav: 'binding' }, false],
    [{}, false],
    [new Headers({ DAV: 'foo,bind' }), true],
    [new Headers(), false],
  ])('reads %o as %s', (headers, expected) => {
    expect(acceptsBind(headers)).toBe(expected)
  })
})
