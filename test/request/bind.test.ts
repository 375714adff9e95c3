import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBind, stringifyBind } from '../../src/request/bind.ts'
import { parseRebind, stringifyRebind } from '../../src/request/rebind.ts'
import { parseUnbind, stringifyUnbind } from '../../src/request/unbind.ts'
import { href } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, thrown, wellFormed } from './bodies.ts'
import { extensions } from './request-arbitraries.ts'

const segment = fc
  .string({ minLength: 1, maxLength: 8 })
  .map(encodeURIComponent)
  .filter((text) => !/^\.{1,2}$/.test(text))

describe.each([
  ['bind', parseBind, stringifyBind],
  ['rebind', parseRebind, stringifyRebind],
] as const)('the body of a %s', (root, parse, stringify) => {
  const text = (content: string): string => body(`D:${root}`, content)

  it('names a segment and a resource', () => {
    const read = parse(text('<D:href>http://example.com/a</D:href>\n<D:segment> bar.html </D:segment><x:e/>'))
    expect(read).toMatchObject({
      segment: 'bar.html',
      href: 'http://example.com/a',
      extensions: [{ name: '{urn:x}e' }],
    })
  })

  it.each([
    ['<D:segment>a</D:segment>', 'expected {DAV:}href, found none'],
    ['<D:href>/a</D:href>', 'expected {DAV:}segment, found none'],
    ['<D:href/><D:segment>a</D:segment>', 'href: expected a URI reference'],
    ['<D:href>/a</D:href><D:href>/b</D:href><D:segment>a</D:segment>', 'expected one {DAV:}href, found 2'],
  ])('is answered with 400: %s', (content, words) => {
    expectFault(() => parse(text(content)), 400, words)
  })

  it('is read back', () => {
    fc.assert(
      fc.property(fc.record({ segment, href, extensions }), (value) => {
        const written = stringify(value)
        wellFormed(written)
        expect(plain(parse(written))).toEqual(plain(value))
      }),
    )
    expectRefusal(() => stringify({ segment: 'a', href: '/a b' }), 'percent-encoded')
  })
})

describe('the body of an unbind', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.record({ segment, extensions }), (value) => {
        expect(plain(parseUnbind(stringifyUnbind(value)))).toEqual(plain(value))
      }),
    )
  })

  it.each(['', '.', '..', '%2e%2E', 'a/b', '../etc', 'a b', 'ü', 'a?b', 'a#b', '%', 'a\\b'])(
    'is answered with 403 and name-allowed for the segment %j',
    (name) => {
      const fault = thrown(() => parseUnbind(body('D:unbind', `<D:segment>${name}</D:segment>`)))
      expect(fault).toMatchObject({ status: 403, condition: '{DAV:}name-allowed' })
      expectRefusal(() => stringifyUnbind({ segment: name }), 'segment: expected one path segment')
    },
  )
})
