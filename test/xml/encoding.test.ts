import { describe, expect, it } from 'vitest'
import { sniffEncoding } from '../../src/xml/encoding.ts'
import { utf8, utf16 } from './scanning.ts'

const label = (bytes: Uint8Array, charset?: string): string | undefined => sniffEncoding(bytes, charset, true)?.label
const declared = (encoding: string): Uint8Array => utf8(`<?xml version="1.0" encoding="${encoding}"?><a/>`)

describe('the encoding of a body', () => {
  it('is that of the byte order mark, whatever else is said', () => {
    expect(sniffEncoding(utf8('\ufeff<?xml version="1.0" encoding="latin1"?>'), 'us-ascii', true)).toMatchObject({
      label: 'utf-8',
      bom: 3,
    })
    expect(sniffEncoding(utf16('<a/>', true), 'utf-8', true)).toMatchObject({ label: 'utf-16le', bom: 2 })
    expect(sniffEncoding(utf16('<a/>', false), 'utf-8', true)).toMatchObject({ label: 'utf-16be', bom: 2 })
  })

  it('is that of the charset parameter before that of the declaration', () => {
    expect(label(declared('iso-8859-1'), 'UTF-8')).toBe('utf-8')
    expect(label(declared('utf-8'), 'ISO-8859-1')).toBe('iso-8859-1')
  })

  it('is that of the declaration', () => {
    expect(label(declared('Windows-1252'))).toBe('windows-1252')
    expect(label(utf8("<?xml version='1.0'\nencoding = 'koi8-r' standalone='no' ?>"))).toBe('koi8-r')
  })

  it('is UTF-8 where nothing says otherwise', () => {
    for (const text of [
      '',
      '<',
      '<a/>',
      '  <?xml version="1.0" encoding="latin1"?>',
      '<?xml encoding="latin1"?>',
      '<?xml',
    ]) {
      expect(label(utf8(text)), text).toBe('utf-8')
    }
  })

  it('is UTF-16 by its zeros where a mark is missing', () => {
    expect(label(utf16('<a/>', true, false))).toBe('utf-16le')
    expect(label(utf16('<?xml version="1.0"?><a/>', false, false))).toBe('utf-16be')
    expect(label(utf16('<é/>', true, false))).toBe('utf-16le')
    expect(label(utf16('<a/>', true, false), 'utf-16')).toBe('utf-16le')
    expect(label(utf16('<a/>', false, false), 'utf-16')).toBe('utf-16be')
  })

  it('cannot be of several bytes when the declaration is of one', () => {
    for (const name of [
      'utf-16',
      'UTF-16LE',
      'utf16',
      'ISO-10646-UCS-2',
      'ucs-4',
      'utf-32',
      'unicode',
      'csUnicode',
      'unicodeFFFE',
    ]) {
      expect(sniffEncoding(declared(name), undefined, true)?.contradicted, name).toBe(true)
    }
    for (const name of ['utf-8', 'unicode-1-1-utf-8', 'latin1']) {
      expect(sniffEncoding(declared(name), undefined, true)?.contradicted, name).not.toBe(true)
    }
  })

  it('is not known before there are four bytes, or the end of a declaration', () => {
    expect(sniffEncoding(utf8('<?x'), undefined, false)).toBeUndefined()
    expect(sniffEncoding(utf8('<?xml version="1.0"'), undefined, false)).toBeUndefined()
    expect(sniffEncoding(utf8('<?xml'), 'utf-8', false)).toEqual({ label: 'utf-8', bom: 0 })
    expect(sniffEncoding(utf8(`<?xml ${' '.repeat(1100)}`), undefined, false)?.label).toBe('utf-8')
    expect(sniffEncoding(utf8('<a/>'), undefined, false)?.label).toBe('utf-8')
  })
})
