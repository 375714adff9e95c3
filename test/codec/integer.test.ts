import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integer } from '../../src/codec/integer.ts'
import { decodeClean, refusal, roundTrip } from './decoding.ts'

describe('integer', () => {
  it.each([
    ['0', 0],
    ['4525', 4525],
    [' \n12\t', 12],
    ['007', 7],
    [`${'0'.repeat(100)}1`, 1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['<![CDATA[5]]>', 5],
  ])('reads %j', (content, value) => {
    expect(decodeClean(integer, content)).toBe(value)
  })

  it.each(['', ' ', '-5', '+5', '1.2E+14', '1.0', '0x10', '4.5 KB', 'NaN', 'Infinity', '1_000', '1,000', '١', '1 2'])(
    'refuses %j and quotes it',
    (content) => {
      expect(refusal(() => decodeClean(integer, content))).toBe(
        `expected decimal digits, found ${JSON.stringify(content.trim())}`,
      )
    },
  )

  it('refuses what a number cannot hold', () => {
    expect(refusal(() => decodeClean(integer, '9007199254740992'))).toBe(
      'expected a number up to 9007199254740991, found "9007199254740992"',
    )
    expect(refusal(() => decodeClean(integer, '9'.repeat(400)))).toContain('found "9999')
  })

  it('shortens what it quotes, and makes it harmless', () => {
    expect(refusal(() => decodeClean(integer, `a${'b'.repeat(1e6)}`))).toBe(
      `expected decimal digits, found "a${'b'.repeat(39)}…"`,
    )
    expect(refusal(() => decodeClean(integer, 'x\u009b31m\u202e'))).toBe(
      'expected decimal digits, found "x\ufffd31m\ufffd"',
    )
  })

  it('refuses a child element', () => {
    expect(refusal(() => decodeClean(integer, '1<x:a/>2'))).toBe('expected text, found element {urn:x}a')
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '12', undefined, 12n])(
    'does not write %s',
    (value) => {
      expect(refusal(() => integer.encode(value as number))).toContain('expected a whole number from 0 to')
    },
  )

  it('writes zero without a sign', () => {
    expect(integer.encode(-0)).toEqual(['0'])
  })

  it('gives back every number it can write', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (value) => roundTrip(integer, value) === value))
  })
})
