import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Depth, formatDepth, parseDepth, parseDepthNoroot } from '../../src/request/depth.ts'
import { expectFault, expectRefusal } from './bodies.ts'

describe('Depth', () => {
  it.each<[string | null | undefined, Depth | undefined]>([
    ['0', 0],
    [' 1\t', 1],
    ['infinity', 'infinity'],
    ['Infinity', 'infinity'],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is read as %j', (value, depth) => {
    expect(parseDepth(value)).toBe(depth)
  })

  it.each(['2', '-1', '00', 'infinite', '1,noroot', '1, 1', '0x1', '１'])('%j is answered with 400', (value) => {
    expectFault(() => parseDepth(value), 400, 'Depth: expected 0, 1 or infinity, found')
  })

  it.each([
    ['1,noroot', 1, true],
    ['infinity, NoRoot', 'infinity', true],
    ['1', 1, false],
    ['0', 0, false],
  ])('%j with noroot allowed', (value, depth, noroot) => {
    expect(parseDepthNoroot(value)).toEqual({ depth, noroot })
  })

  it.each(['0,noroot', '1,', '1,noroot,noroot', 'noroot', ',noroot', '1;noroot'])('%j is no depth', (value) => {
    expectFault(() => parseDepthNoroot(value), 400, 'Depth: expected')
  })

  it('absent is undefined with noroot allowed, too', () => {
    expect(parseDepthNoroot(null)).toBeUndefined()
  })

  it('is read back', () => {
    fc.assert(
      fc.property(fc.constantFrom<Depth>(0, 1, 'infinity'), fc.boolean(), (depth, wanted) => {
        const noroot = wanted && depth !== 0
        expect(parseDepthNoroot(formatDepth(depth, { noroot }))).toEqual({ depth, noroot })
        expect(parseDepth(formatDepth(depth))).toBe(depth)
      }),
    )
  })

  it('is refused where there is none', () => {
    expectRefusal(() => formatDepth(2 as 1), 'Depth: expected 0, 1 or infinity, got 2') // as a caller without types
    expectRefusal(() => formatDepth(0, { noroot: true }), 'Depth: expected 1 or infinity with noroot')
    expectTypeOf(parseDepth).returns.toEqualTypeOf<0 | 1 | 'infinity' | undefined>()
  })
})
