import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { formatTimeout, type LockTimeout, parseTimeout } from '../../src/request/timeout.ts'
import { expectFault, expectRefusal } from './bodies.ts'

describe('Timeout', () => {
  it.each<[string | null, LockTimeout[]]>([
    [null, []],
    ['', []],
    ['Infinite, Second-4100000000', ['infinite', 4_100_000_000]],
    ['second-0', [0]],
    ['INFINITE', ['infinite']],
    ['Second-4294967295', [4_294_967_295]],
  ])('%j is read', (value, timeouts) => {
    expect(parseTimeout(value)).toEqual(timeouts)
  })

  it.each(['3600', 'Second-', 'Second--1', 'Second-1.5', 'Second-4294967296', 'Infinity', 'Second-60 Infinite'])(
    '%j is answered with 400',
    (value) => {
      expectFault(() => parseTimeout(value), 400, 'Timeout: expected Infinite or Second-n')
    },
  )

  it('is written', () => {
    expect(formatTimeout(60)).toBe('Second-60')
    expect(formatTimeout(['infinite', 60])).toBe('Infinite, Second-60')
    expectRefusal(() => formatTimeout([]), 'Timeout: expected')
    expectRefusal(() => formatTimeout(1.5), 'Timeout: expected')
    expectRefusal(() => formatTimeout(Number.POSITIVE_INFINITY), 'Timeout: expected')
  })

  it('is read back', () => {
    const one = fc.oneof(fc.constant('infinite' as const), fc.nat(0xffffffff))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (timeouts) => {
        expect(parseTimeout(formatTimeout(timeouts))).toEqual(timeouts)
      }),
    )
    expectTypeOf(parseTimeout).returns.toEqualTypeOf<readonly (number | 'infinite')[]>()
  })
})
