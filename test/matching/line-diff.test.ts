import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from '../../src/matching/line-diff.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

describe('lineDiff', () => {
  it('leads from one side to the other', () => {
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        // Differing lines close together leave none out but at the ends.
        const diff = lineDiff(left, right)
          .split('\n')
          .filter((line) => line !== '…' && line !== '')
        const side = (sign: string): string[] =>
          diff.filter((line) => !line.startsWith(sign)).map((line) => line.slice(2))
        expect(left.join('')).toContain(side('+').slice(0, 1).join(''))
        expect(
          diff.filter((line) => line.startsWith('-')).length - diff.filter((line) => line.startsWith('+')).length,
        ).toBe(left.length - right.length)
        for (const line of side('-')) expect(right).toContain(line)
        for (const line of side('+')) expect(left).toContain(line)
      }),
    )
  })

  it('is the shortest one', () => {
    expect(lineDiff(['a', 'b', 'c'], ['a', 'x', 'c'])).toBe('  a\n- b\n+ x\n  c')
    expect(lineDiff(['a', 'b', 'c'], ['b', 'c', 'd'])).toBe('- a\n  b\n  c\n+ d')
    expect(lineDiff([], ['a'])).toBe('+ a')
    expect(lineDiff(['a'], ['a'])).toBe('…')
  })

  it('leaves out what is far from any difference', () => {
    const many = Array.from({ length: 20 }, (_, i) => String(i))
    expect(lineDiff(many, many.with(10, 'x'))).toBe('…\n  8\n  9\n- 10\n+ x\n  11\n  12\n…')
  })
})
