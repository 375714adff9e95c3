import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InputUnit, inputLengthOf, PositionCursor } from '../../src/xml/positions.ts'
import { everySplit, lineAndColumn, scan, utf8, utf16 } from './scanning.ts'

/** Where a fault is that stands behind a text inside the root element. */
function place(body: Iterable<string | Uint8Array>): unknown {
  const outcome = scan(body)
  return 'refused' in outcome ? [outcome.refused.offset, outcome.refused.line, outcome.refused.column] : outcome
}

const texts: readonly (readonly [string, string])[] = [
  ['line feeds', 'a\n\nb\n'],
  ['carriage returns', 'a\r\rb\r'],
  ['CR LF', 'a\r\n\r\nb\r\n'],
  ['LF CR and CR CR LF', '\n\r\r\r\n\n\ra'],
  ['characters of two and three bytes', 'é\n日本\r\nü'],
  ['astral characters', '😀😀\n😀a'],
  ['all of them', 'a\ré\r\n日😀\n\r\u{10ffff}\u007f\u0080'],
  ['a long plain stretch behind wide characters', `日\n${'a'.repeat(300)}\n${'b'.repeat(300)}é`],
]

describe.each(texts)('positions behind %s', (_name, inner) => {
  const before = `<a>${inner}`
  const text = `${before}&;</a>`
  const { line, column } = lineAndColumn(before, before.length)

  it.each([false, true])('are the same in every form at every split (byte order mark: %s)', (mark) => {
    const marked = mark ? `\ufeff${text}` : text
    const skipped = mark ? 1 : 0
    for (const chunks of everySplit(marked)) expect(place(chunks)).toEqual([before.length + skipped, line, column])
    const bytes = utf8(marked)
    const inBytes = utf8(before).length + 3 * skipped
    for (const chunks of everySplit(bytes)) expect(place(chunks)).toEqual([inBytes, line, column])
    for (const littleEndian of [false, true]) {
      const double = utf16(text, littleEndian, mark)
      for (const chunks of everySplit(double)) {
        expect(place(chunks)).toEqual([2 * (before.length + skipped), line, column])
      }
    }
  })
})

describe('positions', () => {
  it('count units of the first chunk where strings and bytes are mixed', () => {
    const head = '<a>é😀\n'
    const tail = '日😀é&;</a>'
    const behind = tail.indexOf('&')
    const { line, column } = lineAndColumn(head + tail, head.length + behind)
    for (const chunks of [[head, utf8(tail)], ...Array.from(everySplit(tail), (rest) => [head, ...rest])]) {
      expect(place(chunks)).toEqual([head.length + behind, line, column])
    }
    const bytes = utf8(head).length + utf8(tail.slice(0, behind)).length
    for (const rest of everySplit(tail)) expect(place([utf8(head), ...rest])).toEqual([bytes, line, column])
    for (const rest of everySplit(utf8(tail)))
      expect(place([utf8(head.slice(0, 3)), head.slice(3), ...rest])).toEqual([bytes, line, column])
  })

  it('are those of the definition, whatever the text and the chunks', () => {
    const char = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '\r',
      '\r\n',
      'é',
      '日',
      '😀',
      '\u0085',
      '\u2028',
      '&lt;',
      '<b/>',
      '<!---->',
    )
    const inner = fc.array(char, { maxLength: 40 }).map((chars) => `<a>${chars.join('')}`)
    fc.assert(
      fc.property(inner, fc.array(fc.nat(100), { maxLength: 5 }), fc.boolean(), (before, cuts, asBytes) => {
        const text = `${before}&;</a>`
        const { line, column } = lineAndColumn(before, before.length)
        const body = asBytes ? utf8(text) : text
        const at = [0, ...cuts.map((cut) => cut % body.length).sort((a, b) => a - b), body.length]
        const chunks = at.slice(1).map((to, i) => body.slice(at[i], to))
        expect(place(chunks)).toEqual([asBytes ? utf8(before).length : before.length, line, column])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the cursor', () => {
  it('gives marked places when it has passed them', () => {
    const cursor = new PositionCursor()
    cursor.begin('utf-8 bytes', 3)
    const text = 'é\nb\ncd\n'
    cursor.hold(text, utf8(text).length, true)
    cursor.mark(2)
    cursor.mark(4)
    expect(cursor.locate(5)).toEqual({ offset: 9, line: 3, column: 2 })
    expect(cursor.locate(2)).toEqual({ offset: 6, line: 2, column: 1 })
    expect(cursor.locate(4)).toEqual({ offset: 8, line: 3, column: 1 })
    cursor.forget()
    expect(cursor.locate(7)).toEqual({ offset: 11, line: 4, column: 1 })
  })

  it('knows how much input a text was', () => {
    const text = 'aé日😀'
    const lengths: [InputUnit, number][] = [
      ['utf-16 units', 5],
      ['utf-8 bytes', 10],
      ['utf-16 bytes', 10],
      ['single bytes', 5],
      [new Map([[0x65e5, 2]]), 6],
    ]
    for (const [unit, length] of lengths) expect(inputLengthOf(text, unit)).toBe(length)
  })
})
