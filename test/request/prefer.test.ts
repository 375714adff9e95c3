import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { formatPrefer, type Prefer, type PreferInput, parsePrefer } from '../../src/request/prefer.ts'
import { expectFault, expectRefusal, plain } from './bodies.ts'

const NONE: Prefer = {
  return: undefined,
  depthNoroot: false,
  handling: undefined,
  respondAsync: false,
  wait: undefined,
  others: [],
}
const other = (name: string, value = '', parameters: [string, string][] = []) => ({
  name,
  value,
  parameters: new Map(parameters),
})

describe('Prefer', () => {
  it.each<[string | null | undefined, Partial<Prefer>]>([
    [undefined, {}],
    [null, {}],
    ['', {}],
    [' , ,', {}],
    ['return=minimal', { return: 'minimal' }],
    ['Return = "representation"', { return: 'representation' }],
    ['return=minimal, depth-noroot', { return: 'minimal', depthNoroot: true }],
    ['depth-noroot;a=b;;', { depthNoroot: true }],
    ['handling=lenient, wait=10,respond-async', { handling: 'lenient', wait: 10, respondAsync: true }],
    ['return=minimal, return=representation', { return: 'minimal' }],
    ['return=maximal', { others: [other('return', 'maximal')] }],
    ['wait=soon', { others: [other('wait', 'soon')] }],
    ['wait=99999999999', { others: [other('wait', '99999999999')] }],
    ['depth-noroot=1', { others: [other('depth-noroot', '1')] }],
    [
      'Foo; bar="a, \\"b\\";c" ; x',
      {
        others: [
          other('foo', '', [
            ['bar', 'a, "b";c'],
            ['x', ''],
          ]),
        ],
      },
    ],
    ['__proto__=1', { others: [other('__proto__', '1')] }],
  ])('%j is read', (value, prefer) => {
    expect(parsePrefer(value)).toEqual({ ...NONE, ...prefer })
  })

  it.each(['=', 'a=', 'a b', 'a="b', 'a=;b', '"a"', 'a;=', 'a=b=c', 'a=ü'])('%j is answered with 400', (value) => {
    expectFault(() => parsePrefer(value), 400, 'Prefer: expected')
  })

  it('is written in a fixed order', () => {
    const all: PreferInput = { wait: 5, respondAsync: true, handling: 'strict', depthNoroot: true, return: 'minimal' }
    expect(formatPrefer(all)).toBe('return=minimal, depth-noroot, handling=strict, respond-async, wait=5')
    expect(formatPrefer({})).toBe('')
    expect(formatPrefer({ others: [other('a', 'b c', [['d', 'e"']])] })).toBe('a="b c"; d="e\\""')
  })

  it('is refused where a header cannot carry it', () => {
    expectRefusal(() => formatPrefer({ wait: -1 }), 'Prefer: expected wait to be')
    expectRefusal(() => formatPrefer({ others: [other('a b')] }), 'Prefer: expected the name of a preference')
    expectRefusal(() => formatPrefer({ others: [other('a', 'b\r\nc')] }), 'Prefer: expected a value that a header')
  })

  it('is read back', () => {
    const name = fc
      .stringMatching(/^[a-z!#$%&'*+.^_`|~0-9-]{1,8}$/)
      .filter((text) => !/^(return|wait|handling)$/.test(text))
    const value = fc.string({ unit: fc.constantFrom(...'aZ09 "\\,;=\t~é') })
    const others = fc.uniqueArray(
      fc.record({
        name,
        value,
        parameters: fc
          .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 })
          .map((all) => new Map(all)),
      }),
      { selector: (each) => each.name, maxLength: 3 },
    )
    const prefer = fc.record({
      return: fc.constantFrom('minimal' as const, 'representation' as const, undefined),
      depthNoroot: fc.boolean(),
      handling: fc.constantFrom('strict' as const, 'lenient' as const, undefined),
      respondAsync: fc.boolean(),
      wait: fc.option(fc.nat(999_999_999), { nil: undefined }),
      others,
    })
    fc.assert(
      fc.property(prefer, (given) => {
        expect(plain(parsePrefer(formatPrefer(given)))).toEqual(plain(given))
      }),
    )
    expectTypeOf<Prefer>().toExtend<PreferInput>()
  })

  it('is read in time linear in its length', () => {
    const start = performance.now()
    const length = 100_000
    for (const text of ['a,', 'a;', ';a', 'a=b;c="d", ', 'a']) parsePrefer(`x${text.repeat(length)}`)
    for (const text of ['a="', 'a="\\']) expectFault(() => parsePrefer(text.repeat(length)), 400, 'Prefer')
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
