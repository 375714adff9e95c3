import { describe, expect, it } from 'vitest'
import { byteDecoder, charsetOf } from '../../src/xml/byte-decoder.ts'
import { validUtf8Length } from '../../src/xml/utf8-decoder.ts'
import { everySplit, utf8, utf16 } from './scanning.ts'

/** What comes out of chunks: the text, how many bytes it was, and whether the rest is malformed. */
function decode(label: string, chunks: readonly Uint8Array[]): { text: string; length: number; malformed: boolean } {
  const decoder = byteDecoder(label)
  if (decoder === undefined) throw new Error(`no decoder of ${label}`)
  let text = ''
  let length = 0
  for (const [i, chunk] of [...chunks, new Uint8Array(0)].entries()) {
    const decoded = decoder.decode(chunk, i === chunks.length)
    text += decoded.text
    length += decoded.length
    if (decoded.malformed) return { text, length, malformed: true }
  }
  return { text, length, malformed: false }
}

function everyWay(label: string, bytes: Uint8Array, text: string, length: number): void {
  for (const chunks of everySplit(bytes)) {
    expect(decode(label, chunks)).toEqual({ text, length, malformed: length < bytes.length })
  }
}

describe('UTF-8', () => {
  it('is decoded, a mark inside included', () => {
    everyWay('utf-8', utf8('aé日😀\ufeffb\u0000'), 'aé日😀\ufeffb\u0000', 15)
  })

  const malformed: readonly (readonly [string, readonly number[]])[] = [
    ['a continuation alone', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong character of three', [0xe0, 0x9f, 0xbf]],
    ['an overlong character of four', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that never is', [0xff]],
    ['two bytes of three, then a letter', [0xe6, 0x97, 0x61]],
    ['one byte of four, then a letter', [0xf0, 0x61]],
    ['a character of two that is cut', [0xc3]],
    ['a character of three that is cut', [0xe6, 0x97]],
    ['a character of four that is cut', [0xf0, 0x9f, 0x98]],
  ]
  it.each(malformed)('is not %s; the text before is kept', (_name, bytes) => {
    everyWay('utf-8', new Uint8Array([0x61, 0xc3, 0xa9, ...bytes]), 'aé', 3)
    everyWay('utf-8', new Uint8Array([0x61, 0xc3, 0xa9, ...bytes, 0x62, 0x62, 0x62, 0x62]), 'aé', 3)
  })

  it('is measured as TextDecoder does', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const interesting = [
      0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
    ]
    const fits = (bytes: Uint8Array): boolean => {
      try {
        decoder.decode(bytes)
        return true
      } catch {
        return false
      }
    }
    for (let n = 0; n < interesting.length ** 4; n += 3) {
      const bytes = Uint8Array.from(
        { length: 4 },
        (_, i) => interesting[Math.floor(n / interesting.length ** i) % interesting.length]!,
      )
      const valid = validUtf8Length(bytes)
      if (fits(bytes) !== (valid === 4) || !fits(bytes.subarray(0, valid)))
        expect([bytes, valid]).toBe('as TextDecoder says')
    }
  })
})

describe('UTF-16', () => {
  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s is decoded, lone surrogates and all', (label, littleEndian) => {
    const text = 'aé日😀\ud800b\udc00'
    everyWay(label, utf16(text, littleEndian, false), text, text.length * 2)
  })

  it('is long beyond what one call can take', () => {
    const text = 'aé日😀'.repeat(20_000)
    expect(decode('utf-16le', [utf16(text, true, false)]).text).toBe(text)
  })

  it('has an even number of bytes', () => {
    everyWay('utf-16le', new Uint8Array([0x61, 0, 0x62]), 'a', 2)
  })
})

describe('encodings of one byte', () => {
  it('ISO-8859-1: byte 80 is U+0080', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const text = String.fromCharCode(...bytes)
    for (const label of ['iso-8859-1', 'latin1', 'l1', 'iso_8859-1:1987', 'cp819']) everyWay(label, bytes, text, 256)
  })

  it('US-ASCII: a high byte is refused', () => {
    for (const label of ['us-ascii', 'ascii', 'ansi_x3.4-1968'])
      everyWay(label, new Uint8Array([0x61, 0x7f, 0x80, 0x62]), 'a\u007f', 2)
  })

  it('windows-1252 and others, by the names the web knows', () => {
    everyWay('windows-1252', new Uint8Array([0x61, 0x80, 0x9f]), 'a€Ÿ', 3)
    everyWay('cp1252', new Uint8Array([0x61, 0x80, 0x9f]), 'a€Ÿ', 3)
    everyWay('iso-8859-15', new Uint8Array([0xa4]), '€', 1)
    everyWay('koi8-r', new Uint8Array([0xc1, 0xc2]), 'аб', 2)
  })

  it('with bytes that are no character', () => {
    everyWay('iso-8859-7', new Uint8Array([0xe1, 0xe2, 0xff, 0xe3]), 'αβ', 2)
    everyWay('windows-1253', new Uint8Array([0xe1, 0xd2]), 'α', 1)
  })
})

describe('encodings of several bytes', () => {
  it('shift_jis, with characters of one and two bytes', () => {
    everyWay('shift_jis', new Uint8Array([0x61, 0x93, 0xfa, 0xb1, 0x96, 0x7b]), 'a日ｱ本', 6)
  })

  it('a character that is cut, or none', () => {
    everyWay('shift_jis', new Uint8Array([0x61, 0x93]), 'a', 1)
    everyWay('shift_jis', new Uint8Array([0x61, 0x93, 0xfa, 0xa0]), 'a日', 3)
    everyWay('euc-kr', new Uint8Array([0xb0, 0xa1, 0xff]), '가', 2)
  })

  it('gb18030, with characters of four bytes', () => {
    everyWay('gb18030', new Uint8Array([0xc8, 0xd5, 0x94, 0x39, 0xda, 0x33, 0x61]), '日💩a', 7)
  })
})

describe('labels', () => {
  it('of the encodings we decode by hand', () => {
    expect(byteDecoder('utf8')?.unit).toBe('utf-8 bytes')
    expect(byteDecoder('unicode-1-1-utf-8')?.unit).toBe('utf-8 bytes')
    expect(byteDecoder('unicode')?.unit).toBe('utf-16 bytes')
    expect(byteDecoder('utf-16be')?.unit).toBe('utf-16 bytes')
  })

  it('that nobody knows', () => {
    for (const label of ['', 'utf-9', 'none', '\u0000', 'replacement', 'utf-32', 'utf-7'])
      expect(byteDecoder(label)).toBeUndefined()
  })
})

describe('a buffer that its owner uses again', () => {
  it.each(['utf-8', 'utf-16le'])('does not change what is left over of %s', (label) => {
    const bytes = label === 'utf-8' ? utf8('日本語') : utf16('日本語', true, false)
    const decoder = byteDecoder(label)!
    const shared = Buffer.alloc(5)
    let text = ''
    for (let i = 0; i < bytes.length; i += 5) {
      const part = bytes.subarray(i, i + 5)
      shared.set(part)
      text += decoder.decode(shared.subarray(0, part.length), false).text
    }
    expect(text).toBe('日本語')
  })
})

describe('the charset parameter', () => {
  it.each([
    ['text/xml; charset=utf-8', 'utf-8'],
    ['application/xml;charset="ISO-8859-1"', 'ISO-8859-1'],
    ['text/xml; a=b; CharSet = utf-16 ; c=d', 'utf-16'],
    ['text/xml; charset=""', undefined],
    ['text/xml; charset=', undefined],
    ['text/xml', undefined],
    ['charset=utf-8', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (contentType, charset) => {
    expect(charsetOf(contentType)).toBe(charset)
  })

  it('is no longer than any charset', () => {
    expect(() => charsetOf(`text/xml; charset=${'x'.repeat(101)}`)).toThrow('contentType')
  })
})
