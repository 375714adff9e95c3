import { describe, expect, it } from 'vitest'
import { everySplit, type Outcome, scan, utf8, utf16 } from './scanning.ts'

const inBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const tree = (text: string): Outcome => ({ tree: [['{}a', {}, text === '' ? [] : [text]]] })

function everyWay(bytes: Uint8Array, expected: Outcome, contentType?: string): void {
  const options = contentType === undefined ? {} : { contentType }
  for (const chunks of everySplit(bytes)) expect(scan(chunks, options)).toEqual(expected)
}

function refused(kind: string, reason: string, offset: number, line: number, column: number): Outcome {
  return { refused: { kind, reason, offset, line, column } }
}

const noText = 'bytes that are no text in the encoding of the body'

describe('bytes', () => {
  it('with a byte order mark, at every split', () => {
    everyWay(utf8('\ufeff<a>é</a>'), tree('é'))
    everyWay(utf16('<a>é😀</a>', true), tree('é😀'))
    everyWay(utf16('<a>é😀</a>', false), tree('é😀'))
  })

  it('with two byte order marks are no XML', () => {
    everyWay(utf8('\ufeff\ufeff<a/>'), refused('syntax', 'text outside the root element', 3, 1, 1))
  })

  it('in the encoding of the declaration', () => {
    everyWay(inBytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\x80\xe9</a>'), tree('\u0080é'))
    everyWay(inBytes('<?xml version="1.0" encoding="windows-1252"?><a>\x80\xe9</a>'), tree('€é'))
    everyWay(inBytes('<?xml version="1.0" encoding="shift_jis"?><a>\x93\xfa\xb1</a>'), tree('日ｱ'))
  })

  it('in the encoding of the charset parameter, whatever the declaration says', () => {
    everyWay(inBytes('<?xml version="1.0" encoding="utf-8"?><a>\xe9</a>'), tree('é'), 'text/xml; charset=iso-8859-1')
    everyWay(utf8('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'), tree('é'), 'text/xml; charset="UTF-8"')
    everyWay(utf16('<?xml version="1.0"?><a>é</a>', true, false), tree('é'), 'text/xml; charset=utf-16')
    everyWay(utf8('\ufeff<a>é</a>'), tree('é'), 'text/xml; charset=iso-8859-1')
  })

  it('in an encoding nobody knows', () => {
    const text = '<?xml version="1.0" encoding="utf-9"?><a/>'
    everyWay(inBytes(text), refused('encoding', 'the encoding "utf-9" is not known here', 0, 1, 1))
    everyWay(
      inBytes('<a/>'),
      refused('encoding', 'the encoding "none\ufffd" is not known here', 0, 1, 1),
      'a/b; charset=none\x9b',
    )
  })

  it('that declare an encoding they cannot be in', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a/>'
    everyWay(inBytes(text), refused('encoding', 'the declaration says utf-16, but the bytes before it do not', 0, 1, 1))
    everyWay(utf16(text, true), tree(''))
  })

  it('that are no text, at the place where it begins to be none', () => {
    everyWay(inBytes('<a>b\n\xc3\xa9\xffc</a>'), refused('encoding', noText, 7, 2, 2))
    everyWay(inBytes('<a>b</a>\xe6\x97'), refused('encoding', noText, 8, 1, 9))
    everyWay(inBytes('<a b="\xa4\x00"/>'), refused('encoding', noText, 6, 1, 7))
    everyWay(inBytes('<?xml version="1.0" encoding="us-ascii"?><a>b\xe9</a>'), refused('encoding', noText, 45, 1, 46))
    everyWay(
      inBytes('<?xml version="1.0" encoding="shift_jis"?><a>\x93\xfa\xa0</a>'),
      refused('encoding', noText, 47, 1, 47),
    )
    everyWay(new Uint8Array([...utf16('<a/>', true), 0]), refused('encoding', noText, 10, 1, 5))
  })

  it('with a fault before the bytes that are no text', () => {
    everyWay(inBytes('<a>&b;\xff</a>'), refused('syntax', 'not a reference that XML knows without a DOCTYPE', 3, 1, 4))
  })

  it('of several bytes a character, which offsets count', () => {
    everyWay(
      inBytes('<?xml version="1.0" encoding="shift_jis"?><a>\x93\xfa\xb1\n\x96\x7b&;</a>'),
      refused('syntax', 'not a reference that XML knows without a DOCTYPE', 51, 2, 2),
    )
    everyWay(
      inBytes('<?xml version="1.0" encoding="gb18030"?><a>\xc8\xd5\x94\x39\xda\x33&;</a>'),
      refused('syntax', 'not a reference that XML knows without a DOCTYPE', 49, 1, 46),
    )
  })
})

describe('strings', () => {
  it('with a byte order mark', () => {
    for (const chunks of everySplit('\ufeff<a>é</a>')) expect(scan(chunks)).toEqual(tree('é'))
    expect(scan(['\ufeff\ufeff<a/>'])).toEqual(refused('syntax', 'text outside the root element', 1, 1, 1))
  })

  it('with a surrogate pair cut in two, and nothing between', () => {
    expect(scan(['<a>\ud83d', '', '\ude00</a>'])).toEqual(tree('😀'))
  })
})

describe('strings and bytes mixed', () => {
  it('are one text', () => {
    expect(scan(['<a>', utf8('é'), 'é', utf8('</a>')])).toEqual(tree('éé'))
    expect(scan([utf8('<'), 'a', utf8('>é'), '</', utf8('a>')])).toEqual(tree('é'))
    expect(scan([utf8('\ufeff<a>'), '\ufeff', utf8('</a>')])).toEqual(tree('\ufeff'))
    expect(scan(['', new Uint8Array(0), '<a/>'])).toEqual(tree(''))
  })

  it('cut no character in two', () => {
    expect(scan([utf8('<a>é').subarray(0, 4), 'é</a>'])).toEqual(refused('encoding', noText, 3, 1, 4))
    expect(scan(['<a>', utf8('é').subarray(0, 1), '</a>'])).toEqual(refused('encoding', noText, 3, 1, 4))
  })

  it('are UTF-8 where bytes follow a string', () => {
    expect(scan(['<?xml version="1.0" encoding="latin1"?><a>', utf8('é'), '</a>'])).toEqual(tree('é'))
  })
})
