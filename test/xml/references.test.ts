import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeAttribute,
  decodeReferences,
  decodeText,
  normaliseLineEnds,
  referenceEnd,
} from '../../src/xml/references.ts'
import { testCases } from './document-cases.ts'

const a = (...children: unknown[]): unknown => ['{}a', {}, children]
const unknown = 'not a reference that XML knows without a DOCTYPE'

describe('references in text', () => {
  testCases(
    [
      ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', a('<>&"\'')],
      ['decimal', '<a>&#65;&#9;&#10;&#13;&#32;&#0065;&#128512;</a>', a('A\t\n\r A\u{1f600}')],
      ['hexadecimal', '<a>&#x41;&#xd;&#xD;&#x1F600;&#x00041;&#x10FFFF;</a>', a('A\r\r\u{1f600}A\u{10ffff}')],
      ['replaced once', '<a>&amp;lt;&#38;amp;</a>', a('&lt;&amp;')],
      ['side by side with line ends', '<a>\r&#13;\r\n&#10;\n</a>', a('\n\r\n\n\n')],
      [']]> by a reference', '<a>]]&gt;</a>', a(']]>')],
      ['long ones', `<a>&#${'0'.repeat(40)}65;</a>`, a('A')],
    ],
    [
      ['a bare &', '<a>b ‸& c</a>', 'syntax', unknown],
      ['a & at the end of an element', '<a>‸&</a>', 'syntax', unknown],
      ['a & at the end', '<a>‸&', 'syntax', unknown],
      ['two &', '<a>‸&&amp;</a>', 'syntax', unknown],
      ['an unknown entity', '<a>\n‸&nbsp;</a>', 'syntax', unknown],
      ['an entity in other case', '<a>‸&LT;</a>', 'syntax', unknown],
      ['no semicolon', '<a>‸&lt </a>', 'syntax', unknown],
      ['no semicolon at the end', '<a>‸&lt', 'syntax', unknown],
      ['a blank', '<a>‸& lt;</a>', 'syntax', unknown],
      ['no name', '<a>‸&;</a>', 'syntax', unknown],
      ['no digits', '<a>‸&#;</a>', 'syntax', unknown],
      ['no hexadecimal digits', '<a>‸&#x;</a>', 'syntax', unknown],
      ['letters in a decimal', '<a>‸&#1a;</a>', 'syntax', unknown],
      ['letters in a hexadecimal', '<a>‸&#x1g;</a>', 'syntax', unknown],
      ['a capital X', '<a>‸&#X41;</a>', 'syntax', unknown],
      ['U+0000', '<a>‸&#0;</a>', 'syntax', unknown],
      ['U+001F', '<a>‸&#31;</a>', 'syntax', unknown],
      ['a surrogate', '<a>‸&#xD800;</a>', 'syntax', unknown],
      ['two surrogates', '<a>‸&#55357;&#56832;</a>', 'syntax', unknown],
      ['U+FFFE', '<a>‸&#xFFFE;</a>', 'syntax', unknown],
      ['U+FFFF', '<a>‸&#65535;</a>', 'syntax', unknown],
      ['U+110000', '<a>‸&#x110000;</a>', 'syntax', unknown],
      ['a number without end', '<a>‸&#99999999999999999999999;</a>', 'syntax', unknown],
      ['a negative number', '<a>‸&#-65;</a>', 'syntax', unknown],
      ['a reference cut by a comment', '<a>‸&l<!---->t;</a>', 'syntax', unknown],
      ['a reference cut by a CDATA section', '<a>‸&l<![CDATA[t;]]></a>', 'syntax', unknown],
      ['a carriage return inside', '<a>‸&l\rt;</a>', 'syntax', unknown],
    ],
  )
})

describe('referenceEnd', () => {
  it('is the same for common references and all others', () => {
    for (const [text, end] of [
      ['&amp;', 5],
      ['&lt;', 4],
      ['&gt;', 4],
      ['&quot;', 6],
      ['&apos;', 6],
      ['&#13;', 5],
      ['&#10;', 5],
      ['&#x41;', 6],
      ['&#130;', 6],
      ['&#11;', -1],
      ['&#1;', -1],
      ['&am;', -1],
      ['&a', -1],
      ['&l', -1],
      ['&', -1],
      ['', -1],
    ] as const) {
      expect(referenceEnd(text, 0), text).toBe(end)
      expect(referenceEnd(`&lt;${text}&`, 4), text).toBe(end < 0 ? -1 : end + 4)
    }
  })
})

describe('decoding', () => {
  it('leaves alone what is no reference', () => {
    expect(decodeReferences('a & b &nbsp; &#0; &lt;')).toBe('a & b &nbsp; &#0; <')
  })

  it('is the inverse of writing every unit as a reference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const legal = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
        const written = Array.from(legal, (char, i) =>
          i % 2 ? `&#${char.codePointAt(0)};` : `&#x${char.codePointAt(0)?.toString(16)};`,
        ).join('')
        expect(decodeText(written)).toBe(legal)
        expect(decodeAttribute(written)).toBe(legal)
      }),
    )
  })

  it('normalises line ends before references are replaced', () => {
    expect(decodeText('1\r\n2\r3\n4&#13;\n')).toBe('1\n2\n3\n4\r\n')
    expect(decodeAttribute('1\r\n2\r3\n4\t5&#13;\n')).toBe('1 2 3 4 5\r ')
    expect(normaliseLineEnds('\r\r\n\n\r')).toBe('\n\n\n\n')
  })
})
