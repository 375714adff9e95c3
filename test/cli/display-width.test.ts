import { describe, expect, it } from 'vitest'
import { displayWidth, pad, shorten } from '../../src/cli/display-width.ts'

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['ü', 1],
    ['u\u0308', 1],
    ['日本', 4],
    ['한국', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['😀', 2],
    ['нет', 3],
    ['', 0],
  ])('takes %s for %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('is what padding and shortening go by', () => {
    expect(pad('日本', 6)).toBe('日本  ')
    expect(pad('abcdef', 3)).toBe('abcdef')
    expect(shorten('日本語', 5)).toBe('日本…')
    expect(shorten('日本語', 6)).toBe('日本語')
    expect(shorten('abcdef', 4)).toBe('abc…')
  })
})
