import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeAttribute, escapeText } from '../../src/xml/escape.ts'
import { scan } from './scanning.ts'

describe('escaping', () => {
  it('writes what markup would be made of, and what a parser would change', () => {
    expect(escapeText('<a>&"\'\r\n\t]]>')).toBe('&lt;a&gt;&amp;"\'&#13;\n\t]]&gt;')
    expect(escapeAttribute('<a>&"\'\r\n\t]]>')).toBe("&lt;a&gt;&amp;&quot;'&#13;&#10;&#9;]]&gt;")
  })

  it('leaves plain text as it is', () => {
    for (const text of ['', 'a b', 'é日😀', "it's"]) {
      expect(escapeText(text)).toBe(text)
      expect(escapeAttribute(text)).toBe(text)
    }
  })

  it('is undone by the scanner', () => {
    const legal = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''))
    fc.assert(
      fc.property(legal, (text) => {
        const tree = ['{}a', { b: text }, text === '' ? [] : [text]]
        expect(scan([`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`])).toEqual({ tree: [tree] })
      }),
    )
  })
})
