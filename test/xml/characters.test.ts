import { describe, expect, it } from 'vitest'
import {
  illegalCharacterIndex,
  isAllSpace,
  isChar,
  isNcName,
  ncNameEnd,
  replaceIllegalCharacters,
  trimSpace,
} from '../../src/xml/characters.ts'

/** [4] NameStartChar without the colon and [4a] NameChar of XML 1.0, fifth edition, as they are printed there. */
const START =
  'A-Z _ a-z C0-D6 D8-F6 F8-2FF 370-37D 37F-1FFF 200C-200D 2070-218F 2C00-2FEF 3001-D7FF F900-FDCF FDF0-FFFD 10000-EFFFF'
const FURTHER = '- . 0-9 B7 300-36F 203F-2040'

function ranges(production: string): (codePoint: number) => boolean {
  const parsed = production.split(' ').map((range) => {
    if (range === '-') return [0x2d, 0x2d] as const
    const [from = '', to = from] = range.split('-')
    const value = (end: string): number => (end.length === 1 ? end.charCodeAt(0) : Number.parseInt(end, 16))
    return [value(from), value(to)] as const
  })
  return (codePoint) => parsed.some(([from, to]) => codePoint >= from && codePoint <= to)
}

describe('names', () => {
  it('are made of the characters of the production, each of them tried', () => {
    const start = ranges(START)
    const further = ranges(FURTHER)
    const wrong: string[] = []
    for (let codePoint = 1; codePoint <= 0x10ffff; codePoint++) {
      if (codePoint >= 0xd800 && codePoint < 0xe000) continue
      const char = String.fromCodePoint(codePoint)
      const first = ncNameEnd(`${char}<`, 0) > 0
      const second = ncNameEnd(`a${char}<`, 0) > 1
      if (first !== start(codePoint) || second !== (start(codePoint) || further(codePoint)))
        wrong.push(codePoint.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('end where they end', () => {
    expect(ncNameEnd('ab:c', 0)).toBe(2)
    expect(ncNameEnd('ab:c', 3)).toBe(4)
    expect(ncNameEnd('aé名\u{10000}b c', 0)).toBe(6)
    expect(ncNameEnd('', 0)).toBe(0)
    expect(ncNameEnd('a', 5)).toBe(5)
  })

  it('are names as a whole', () => {
    for (const name of ['a', '_', 'aé', '\u{10000}']) expect(isNcName(name)).toBe(true)
    for (const name of ['', 'a b', 'a:b', 'a\n', '1', '-', 'a\u{f0000}', '\ud800']) expect(isNcName(name)).toBe(false)
  })
})

describe('characters', () => {
  it('are those of the production Char, each of them tried', () => {
    const wrong: string[] = []
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const legal =
        codePoint === 9 ||
        codePoint === 10 ||
        codePoint === 13 ||
        (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
        (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
        codePoint >= 0x10000
      const text = `a${String.fromCodePoint(codePoint)}b`
      if (isChar(codePoint) !== legal || illegalCharacterIndex(text) !== (legal ? -1 : 1))
        wrong.push(codePoint.toString(16))
    }
    expect(wrong).toEqual([])
    expect([isChar(-1), isChar(0x110000), isChar(1e20)]).toEqual([false, false, false])
  })

  it('are replaced where they are none', () => {
    expect(replaceIllegalCharacters('a\u0000\ud800b\udc00\ud83d\ude00\ufffe')).toBe('a\ufffd\ufffdb\ufffd😀\ufffd')
  })

  it('are found by the first that is none', () => {
    expect(illegalCharacterIndex('ab\ud800\u0000')).toBe(2)
    expect(illegalCharacterIndex('ab\u0000\ud800')).toBe(2)
    expect(illegalCharacterIndex('\ud83d\ude00')).toBe(-1)
  })
})

describe('white space', () => {
  it('is that of XML and no other', () => {
    expect(trimSpace(' \t\r\na b\n')).toBe('a b')
    expect(trimSpace('\u00a0a\u000b\ufeff')).toBe('\u00a0a\u000b\ufeff')
    expect(trimSpace(' \n')).toBe('')
    expect(isAllSpace(' \t\r\n')).toBe(true)
    expect(isAllSpace('')).toBe(true)
    expect(isAllSpace(' \u2003')).toBe(false)
    expect(isAllSpace('a  b', 1, 3)).toBe(true)
  })
})
