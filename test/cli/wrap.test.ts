import { expect, it } from 'vitest'
import { wrap } from '../../src/cli/wrap.ts'

it('breaks at blanks and indents what follows', () => {
  expect(wrap('one two three four five six', 24, 4)).toBe('one two three four\n    five six')
})

it('leaves a word that is too long in one piece', () => {
  expect(wrap(`a ${'x'.repeat(30)} b`, 20)).toBe(`a\n${'x'.repeat(30)}\nb`)
})

it('never gets narrower than a few words', () => {
  expect(wrap('one two three four', 10, 8)).toBe('one two three four')
})
