import { describe, expect, it } from 'vitest'
import { escapeMessage, escapeText, safeJson } from '../../src/cli/escape-text.ts'

describe('escapeText', () => {
  it('leaves letters of all scripts, joiners and pictures alone', () => {
    for (const text of ['a b', 'ünïcödé', '日本', 'نام\u200cها', '👩\u200d🚀', 'e\u0301', '%20']) {
      expect(escapeText(text)).toBe(text)
    }
  })

  it('is unambiguous: different texts never look the same', () => {
    expect(escapeText('\x1b')).toBe('\\x1b')
    expect(escapeText('\\x1b')).toBe('\\\\x1b')
    expect(escapeText('\u{e0041}\ud800\t')).toBe('\\u{e0041}\\u{d800}\\t')
  })
})

describe('escapeMessage', () => {
  it('keeps line breaks and backslashes', () => {
    expect(escapeMessage('a\\b\n\x1b^')).toBe('a\\b\n\\x1b^')
  })
})

describe('safeJson', () => {
  it('means the same as what JSON.stringify writes', () => {
    for (const value of ['\u009b\u202e\u007f', '\u{e0041}', '\ud800', 'a\\b"\n', { '\u202ekey': ['ü'] }]) {
      const text = safeJson(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(text).toMatch(/^[\x20-\x7eü]*$/)
    }
  })
})
