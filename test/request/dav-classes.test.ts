import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDav, parseDav } from '../../src/request/dav-classes.ts'
import { expectFault, expectRefusal } from './bodies.ts'

describe('DAV', () => {
  it.each<[string | null | undefined, string[]]>([
    [null, []],
    ['', []],
    ['1, 2,3', ['1', '2', '3']],
    ['1,, Bind ,1', ['1', 'bind']],
    ['1, <http://apache.org/dav/propset/fs/1>', ['1', '<http://apache.org/dav/propset/fs/1>']],
    ['<urn:a,b>, 2', ['<urn:a,b>', '2']],
    ['access-control, calendar-access', ['access-control', 'calendar-access']],
  ])('%j is read', (value, classes) => {
    expect([...parseDav(value)]).toEqual(classes)
  })

  it.each(['1 2', '<a', '<>', '<a b>', '<nourl>', '"1"', '1, (2)', 'ü'])('%j is answered with 400', (value) => {
    expectFault(() => parseDav(value), 400, 'DAV: expected a list of tokens and of URIs in angle brackets')
  })

  it('is written', () => {
    expect(formatDav(['1', '3', 'extended-mkcol', '<urn:x>'])).toBe('1, 3, extended-mkcol, <urn:x>')
    expectRefusal(() => formatDav([]), 'DAV: expected')
    expectRefusal(() => formatDav(['a\r\nb']), 'DAV: expected')
  })

  it('is read back', () => {
    const member = fc.oneof(
      fc.stringMatching(/^[a-z0-9-]{1,12}$/),
      fc.webUrl().map((url) => `<${url.replace(/#.*/, '')}>`),
    )
    fc.assert(
      fc.property(fc.uniqueArray(member, { minLength: 1 }), (classes) => {
        expect([...parseDav(formatDav(classes))]).toEqual(classes)
      }),
    )
  })

  it('is read in time linear in its length', () => {
    const start = performance.now()
    expectFault(() => parseDav('<a:b,'.repeat(100_000)), 400, 'DAV')
    parseDav('<a:b>,'.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
