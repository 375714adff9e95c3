import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { formatIf, type IfCondition, type IfHeader, type IfListInput, parseIf } from '../../src/request/if-header.ts'
import { expectFault, expectRefusal } from './bodies.ts'

const token = (text: string, not = false): IfCondition => ({ kind: 'token', not, token: text })
const etag = (text: string, not = false): IfCondition => ({ kind: 'etag', not, etag: text })

describe('If', () => {
  it.each<[string, IfHeader]>([
    ['(<urn:a:1>)', [{ resource: undefined, conditions: [token('urn:a:1')] }]],
    [
      '(<urn:a:1> ["I am an ETag"])\t(["I am another ETag"])',
      [
        { resource: undefined, conditions: [token('urn:a:1'), etag('"I am an ETag"')] },
        { resource: undefined, conditions: [etag('"I am another ETag"')] },
      ],
    ],
    ['(Not <urn:a:1> <urn:a:2>)', [{ resource: undefined, conditions: [token('urn:a:1', true), token('urn:a:2')] }]],
    [
      '(<urn:a:1>) (not<DAV:no-lock>)',
      [
        { resource: undefined, conditions: [token('urn:a:1')] },
        { resource: undefined, conditions: [token('DAV:no-lock', true)] },
      ],
    ],
    [
      '</a> (<urn:a:1> [W/"A weak ETag"]) (["strong"]) <http://example.com/b>(Not[ "b]>)" ])',
      [
        { resource: '/a', conditions: [token('urn:a:1'), etag('W/"A weak ETag"')] },
        { resource: '/a', conditions: [etag('"strong"')] },
        { resource: 'http://example.com/b', conditions: [etag('"b]>)"', true)] },
      ],
    ],
  ])('%j is read', (value, lists) => {
    expect(parseIf(value)).toEqual(lists)
  })

  it('absent is undefined', () => {
    expect(parseIf(null)).toBeUndefined()
    expect(parseIf(' ')).toBeUndefined()
  })

  it.each([
    ['()', 'at least one condition'],
    ['<urn:a>', 'the URL or absolute path of a resource'],
    ['</a>', 'a list in parentheses'],
    ['(<urn:a>', '<token> or ["entity tag"]'],
    ['(<a>)', 'an absolute URI in angle brackets'],
    ['(["a)', '<token> or ["entity tag"]'],
    ['([a])', '<token> or ["entity tag"]'],
    ['([w/"a"])', '<token> or ["entity tag"]'],
    ['(Not)', '<token> or ["entity tag"]'],
    ['(Not Not <urn:a>)', '<token> or ["entity tag"]'],
    ['(Nothing)', '<token> or ["entity tag"]'],
    ['(<urn:a>), (<urn:b>)', 'a list in parentheses'],
    ['(<urn:a>) </b> (<urn:b>)', 'all lists to have a resource or none'],
    ['<//evil> (<urn:a>)', 'the URL or absolute path of a resource'],
    ['*', 'a list in parentheses'],
    ['"a"', 'a list in parentheses'],
  ])('%j is answered with 400', (value, words) => {
    expectFault(() => parseIf(value), 400, `If: expected ${words}`)
  })

  it('is written', () => {
    const lists: IfListInput[] = [
      { resource: '/a', conditions: [{ kind: 'token', token: 'urn:a' }] },
      { resource: '/a', conditions: [{ kind: 'etag', not: true, etag: '"b"' }] },
      { resource: '/c', conditions: [{ kind: 'token', token: 'urn:d' }] },
    ]
    expect(formatIf(lists)).toBe('</a> (<urn:a>) (Not ["b"]) </c> (<urn:d>)')
  })

  it.each<[string, IfListInput[]]>([
    ['at least one list', []],
    ['at least one condition', [{ conditions: [] }]],
    ['an absolute URI as token', [{ conditions: [token('<urn:a>')] }]],
    ['an entity tag in its quotes', [{ conditions: [etag('a')] }]],
    ['an entity tag in its quotes', [{ conditions: [etag('"a\r\n"')] }]],
    ['the URL or absolute path of a resource', [{ resource: '/a b', conditions: [token('urn:a')] }]],
    [
      'all lists to have a resource',
      [{ conditions: [token('urn:a')] }, { resource: '/a', conditions: [token('urn:a')] }],
    ],
  ])('is refused: %s', (words, lists) => {
    expectRefusal(() => formatIf(lists), `If: expected ${words}`)
  })

  it('is read back', () => {
    const condition: fc.Arbitrary<IfCondition> = fc.oneof(
      fc.record({
        kind: fc.constant('token' as const),
        not: fc.boolean(),
        token: fc.uuid().map((id) => `urn:uuid:${id}`),
      }),
      fc.record({
        kind: fc.constant('etag' as const),
        not: fc.boolean(),
        etag: fc
          .tuple(fc.constantFrom('', 'W/'), fc.string({ unit: fc.constantFrom(...'ab])>( \\é') }))
          .map(([weak, text]) => `${weak}"${text}"`),
      }),
    )
    const conditions = fc.array(condition, { minLength: 1, maxLength: 3 })
    const lists = (resource: fc.Arbitrary<string | undefined>) =>
      fc.array(fc.record({ resource, conditions }), { minLength: 1, maxLength: 4 })
    const header = fc.oneof(
      lists(fc.constant(undefined)),
      lists(fc.constantFrom('/a', '/b%20c/', 'http://example.com/d?e')),
    )
    fc.assert(
      fc.property(header, (value) => {
        expect(parseIf(formatIf(value))).toEqual(value)
      }),
    )
    expectTypeOf<IfHeader[number]>().toExtend<IfListInput>()
  })

  it('is read in time linear in its length', () => {
    const start = performance.now()
    const length = 100_000
    parseIf('(<urn:a>)'.repeat(length))
    parseIf(`(${'Not <urn:a> '.repeat(length)})`)
    for (const part of ['(', '<', '([', '(["', 'Not ', '(Not ', '(<', '["a"]']) {
      expectFault(() => parseIf(part.repeat(length)), 400, 'If: expected')
    }
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
