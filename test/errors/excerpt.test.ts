import fc from 'fast-check'
import { parseElement, XmlSyntaxError } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { excerptAt, visible } from '../../src/errors/excerpt.ts'

describe('excerpts', () => {
  it('show the line with a caret below the place', () => {
    expect(excerptAt('ab\ncde\nf', 5)).toBe('cde\n  ^')
    expect(excerptAt('ab\r\ncde\r\nf', 4)).toBe('cde\n^')
    expect(excerptAt('abc', 3)).toBe('abc\n   ^')
    expect(excerptAt('', 0)).toBe('\n^')
  })

  it('put the caret below code points, not units', () => {
    expect(excerptAt('a😀b', 3)).toBe('a😀b\n  ^')
    expect(excerptAt('a\tb', 2)).toBe('a b\n  ^')
  })

  it('are bounded, and hold nothing that a terminal acts on, whatever the text', () => {
    const char = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('\u001b', '\u009b', '\u202e', '\ud83d', '\ude00', '\t'),
    )
    const text = fc.array(char, { maxLength: 400 }).map((chars) => chars.join(''))
    fc.assert(
      fc.property(text, fc.nat(400), (line, at) => {
        const excerpt = excerptAt(line, Math.min(at, line.length))
        expect(excerpt.length).toBeLessThanOrEqual(200)
        const [shown, caret, ...more] = excerpt.split('\n')
        expect(more).toEqual([])
        expect(caret).toMatch(/^ *\^$/)
        expect(shown).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]|\p{Surrogate}/u,
        )
      }),
    )
  })

  it('do not cut code points in two', () => {
    expect(visible(excerptAt('😀'.repeat(100), 101))).not.toContain('\ud83d\n')
  })

  it('stand in the message of a syntax error, its quotations made visible, too', () => {
    const text = `<a>${'x'.repeat(1000)}</b\u009b31m${'y'.repeat(1000)}>`
    try {
      parseElement(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(XmlSyntaxError)
      expect((error as XmlSyntaxError).message.length).toBeLessThan(500) // just checked
      expect((error as XmlSyntaxError).message).not.toContain('\u009b')
    }
  })
})
