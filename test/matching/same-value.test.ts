import { element } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { sameValue } from '../../src/matching/same-value.ts'

const same: [unknown, unknown][] = [
  [Number.NaN, Number.NaN],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }], c: undefined }],
  [new Date(5), new Date(5)],
  [new Set(['a', 'b']), new Set(['b', 'a'])],
  [new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
  [{ length: 12 }, { length: expect.any(Number) }],
  [element('{urn:x}a', {}, 'b'), element('{urn:x}a', {}, ['b'])],
]

const different: [unknown, unknown][] = [
  [0, -0],
  [1, '1'],
  [null, {}],
  [[1], [1, 2]],
  [[], {}],
  [{ a: 1 }, { a: 1, b: 2 }],
  [new Date(5), new Date(6)],
  [new Date(5), {}],
  [new Set([1]), new Set([2])],
  [new Set([1]), [1]],
  [element('{urn:x}a'), element('{urn:y}a')],
  [element('{urn:x}a'), { name: '{urn:x}a' }],
  [{}, { toString: 1 }],
]

describe('sameValue', () => {
  it.each(same)('holds for %j and %j', (found, expected) => {
    expect(sameValue(found, expected)).toBe(true)
  })

  it.each(different)('does not hold for %j and %j', (found, expected) => {
    expect(sameValue(found, expected)).toBe(false)
    expect(sameValue(expected, found)).toBe(false)
  })
})
