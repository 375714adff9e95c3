import { describe, expect, it } from 'vitest'
import { testCases } from './document-cases.ts'
import { scan, scanCode } from './scanning.ts'

const a = (...children: unknown[]): unknown => ['{}a', {}, children]

describe('the structure of a document', () => {
  testCases(
    [
      ['an empty element', '<a/>', a()],
      ['a start and an end tag', '<a></a>', a()],
      ['white space in tags', '<a\n\t ></a \r\n>', a()],
      ['white space before an empty end', '<a />', a()],
      ['children in order', '<a>1<b>2</b>3<c/>4</a>', a('1', ['{}b', {}, ['2']], '3', ['{}c', {}, []], '4')],
      ['elements of one name inside each other', '<a><a><a/></a></a>', a(a(a()))],
      ['white space around the root', ' \t\r\n<a/>\n\r ', a()],
      ['a > in text', '<a>1 > 2</a>', a('1 > 2')],
      ['brackets in text', '<a>a[b]]c]] >d]></a>', a('a[b]]c]] >d]>')],
      ['brackets before an end tag', '<a>]]</a>', a(']]')],
    ],
    [
      ['nothing', '‸', 'syntax', 'no root element'],
      ['white space alone', ' \n‸', 'syntax', 'no root element'],
      ['a comment alone', '<!-- a -->‸', 'syntax', 'no root element'],
      ['text', '‸a', 'syntax', 'text outside the root element'],
      ['text before the root', ' \n ‸a<b/>', 'syntax', 'text outside the root element'],
      ['text behind the root', '<a/> ‸b', 'syntax', 'text outside the root element'],
      ['a reference outside the root', '<a/>‸&#32;', 'syntax', 'text outside the root element'],
      ['the beginning of a reference outside the root', '<a/>\n‸&amp', 'syntax', 'text outside the root element'],
      ['brackets outside the root', '<a/>‸]]', 'syntax', 'text outside the root element'],
      ['a second root', '<a/>‸<b/>', 'syntax', 'a second root element'],
      ['a second root of many characters', '<a></a>\n ‸<a bc="d"></a>', 'syntax', 'a second root element'],
      ['an end tag first', '‸</a>', 'syntax', 'an end tag without a start tag'],
      ['an end tag too many', '<a></a>‸</a>', 'syntax', 'an end tag without a start tag'],
      ['the end tag of another', '<a><b>‸</a></b>', 'syntax', 'expected </b>, found </a'],
      ['an end tag in other case', '<a>‸</A>', 'syntax', 'expected </a>, found </A'],
      ['an end tag that is longer', '<a>‸</ab>', 'syntax', 'expected </a>, found </ab'],
      ['an end tag that is shorter', '<ab>‸</a>', 'syntax', 'expected </ab>, found </a'],
      [
        'an end tag with another prefix',
        '<x:a xmlns:x="u" xmlns:y="u">‸</y:a>',
        'syntax',
        'expected </x:a>, found </y:a',
      ],
      ['an end tag with an attribute', '<a>‸</a b="c">', 'syntax', 'expected </a>, found </a'],
      ['white space before the name of an end tag', '<a>‸</ a>', 'syntax', 'expected </a>, found </'],
      ['an empty end tag', '<a>‸</>', 'syntax', 'expected </a>, found </'],
      ['an end tag that runs into markup', '<a>‸</a<b/>', 'syntax', 'expected </a>, found </a'],
      ['an element that is not closed', '<a><b></b>‸', 'syntax', 'the body ends before </a>'],
      ['a root that is not closed', '<a>b‸', 'syntax', 'the body ends before </a>'],
      ['an end inside a start tag', '<a b="c"‸', 'syntax', 'the body ends inside markup'],
      ['an end inside a value', '<a b="c>‸', 'syntax', 'the body ends inside markup'],
      ['an end inside an end tag', '<a></a‸', 'syntax', 'the body ends inside markup'],
      ['an end behind <', '<a><‸', 'syntax', 'the body ends inside markup'],
      ['an end behind <!', '<a/><!‸', 'syntax', 'the body ends inside markup'],
      ['an end behind <!-', '<a/><!-‸', 'syntax', 'the body ends inside markup'],
      ['an end behind <![CDATA', '<a><![CDATA‸', 'syntax', 'the body ends inside markup'],
      ['a ]]> in text', '<a>b\n‸]]>c</a>', 'syntax', "']]>' in character data"],
      ['a ]]> with more brackets', '<a>]]‸]]></a>', 'syntax', "']]>' in character data"],
      ['a ]]> at the end', '<a>‸]]>', 'syntax', "']]>' in character data"],
      ['a ]]> before a bad reference', '<a>‸]]>&b;</a>', 'syntax', "']]>' in character data"],
    ],
  )
})

describe('comments', () => {
  testCases(
    [
      ['anywhere', '<!--1--><a>2<!--3-->4</a><!--5-->', a('24')],
      ['that are empty', '<a><!----></a>', a()],
      ['with markup and brackets', '<a><!-- <b> & ]]> <?c?> &d; --></a>', a()],
      ['with single hyphens', '<a><!-- - -> - - --></a>', a()],
      ['with quotes', `<a><!-- ' " --></a>`, a()],
    ],
    [
      ['two hyphens inside', '<a><!-- ‸-- --></a>', 'syntax', "'--' inside a comment"],
      ['three hyphens at the end', '<a><!-- ‸---></a>', 'syntax', "'--' inside a comment"],
      ['a hyphen as content', '<!--‸---><a/>', 'syntax', "'--' inside a comment"],
      ['no end', '<a><!-- b -‸', 'syntax', 'the body ends inside markup'],
      ['no end but --', '<a><!-- b --‸', 'syntax', 'the body ends inside markup'],
      ['an opening that closes itself', '<a><!-->‸', 'syntax', 'the body ends inside markup'],
      ['an opening that closes itself with three', '<a><!--->‸', 'syntax', 'the body ends inside markup'],
    ],
  )
})

describe('CDATA sections', () => {
  testCases(
    [
      ['as text', '<a>1<![CDATA[<b>&amp;]] >]]>2</a>', a('1<b>&amp;]] >2')],
      ['that are empty', '<a><![CDATA[]]></a>', a()],
      ['with brackets at the end', '<a><![CDATA[b]]]]></a>', a('b]]')],
      ['side by side', '<a><![CDATA[]]]]><![CDATA[>]]></a>', a(']]>')],
      ['with line ends', '<a><![CDATA[1\r\n2\r3\n]]></a>', a('1\n2\n3\n')],
      ['with CR LF around', '<a>\r\n<![CDATA[\r]]>\r</a>', a('\n\n\n')],
    ],
    [
      ['before the root', '‸<![CDATA[]]><a/>', 'syntax', 'a CDATA section outside the root element'],
      ['behind the root', '<a/>‸<![CDATA[ ]]>', 'syntax', 'a CDATA section outside the root element'],
      ['no end', '<a><![CDATA[b]]‸', 'syntax', 'the body ends inside markup'],
      ['in lower case', '<a>‸<![cdata[b]]></a>', 'syntax', "expected a comment or a CDATA section behind '<!'"],
      ['with a blank', '<a>‸<! [CDATA[b]]></a>', 'syntax', "expected a comment or a CDATA section behind '<!'"],
    ],
  )
})

describe('processing instructions', () => {
  testCases(
    [
      ['anywhere', '<?b?><a>1<?c d?>2</a><?e  f ?>', a('12')],
      ['with anything inside', '<a><?b <c> & " ? > ]]> -- ?></a>', a()],
      ['whose target begins like xml', '<?xml-stylesheet href="b"?><a/>', a()],
      ['with a question mark at the end', '<a><?b ??></a>', a()],
    ],
    [
      ['no target', '<a><?‸ b?></a>', 'syntax', 'expected the target of a processing instruction'],
      ['an empty one', '<a><?‸?></a>', 'syntax', 'expected the target of a processing instruction'],
      ['a target that is no name', '<a><?‸1?></a>', 'syntax', 'expected the target of a processing instruction'],
      ['a colon in the target', '<a><?b‸:c?></a>', 'namespace', 'the target of an instruction has no colon'],
      [
        'no white space behind the target',
        '<a><?b‸"c"?></a>',
        'syntax',
        'expected white space behind the target of an instruction',
      ],
      [
        'XML in capitals',
        '‸<?XML version="1.0"?><a/>',
        'syntax',
        'the XML declaration can only be the very first thing in the body',
      ],
      ['no end', '<a><?b ?‸', 'syntax', 'the body ends inside markup'],
    ],
  )
})

describe('the XML declaration', () => {
  const late = 'the XML declaration can only be the very first thing in the body'
  const wrong = 'not an XML declaration of version 1.x'
  testCases(
    [
      ['alone', '<?xml version="1.0"?><a/>', a()],
      ['with single quotes', "<?xml version='1.0' standalone='no'?><a/>", a()],
      ['with white space', '<?xml\r\nversion = "1.0"\tstandalone\n=\n"yes" ?>\n<a/>', a()],
      ['of another 1.x, as the fifth edition says', '<?xml version="1.17"?><a/>', a()],
    ],
    [
      ['behind white space', ' ‸<?xml version="1.0"?><a/>', 'syntax', late],
      ['behind a comment', '<!-- -->‸<?xml version="1.0"?><a/>', 'syntax', late],
      ['twice', '<?xml version="1.0"?>‸<?xml version="1.0"?><a/>', 'syntax', late],
      ['inside', '<a>‸<?xml version="1.0"?></a>', 'syntax', late],
      ['without a version', '‸<?xml encoding="utf-8"?><a/>', 'syntax', wrong],
      ['of version 2', '‸<?xml version="2.0"?><a/>', 'syntax', wrong],
      ['of no version', '‸<?xml version="1."?><a/>', 'syntax', wrong],
      ['with nothing', '‸<?xml?><a/>', 'syntax', wrong],
      ['in another order', '‸<?xml version="1.0" standalone="no" encoding="utf-8"?><a/>', 'syntax', wrong],
      ['without a blank', '‸<?xml version="1.0"standalone="no"?><a/>', 'syntax', wrong],
      ['with other quotes at the end', '‸<?xml version="1.0\'?><a/>', 'syntax', wrong],
      ['with an unknown part', '‸<?xml version="1.0" encoding="utf-8" valid="yes"?><a/>', 'syntax', wrong],
      ['with YES', '‸<?xml version="1.0" standalone="YES"?><a/>', 'syntax', wrong],
      ['with an encoding that is no name', '‸<?xml version="1.0" encoding="8-utf"?><a/>', 'syntax', wrong],
    ],
  )

  it('may name an encoding, which strings do not heed', () => {
    for (const encoding of ['utf-8', 'UTF-16', 'x-nobody.knows_it']) {
      expect(scan([`<?xml version="1.0" encoding="${encoding}"?><a/>`])).toEqual({ tree: [a()] })
    }
  })
})

describe('DOCTYPE and other declarations', () => {
  const doctype = 'a DOCTYPE is refused: no WebDAV body needs one'
  const other = "expected a comment or a CDATA section behind '<!'"
  testCases(
    [],
    [
      ['a DOCTYPE', '‸<!DOCTYPE a><a/>', 'doctype', doctype],
      [
        'a DOCTYPE behind the declaration',
        '<?xml version="1.0"?>\n<!-- -->‸<!DOCTYPE a SYSTEM "b"><a/>',
        'doctype',
        doctype,
      ],
      ['an internal subset', '‸<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype', doctype],
      ['a DOCTYPE behind the root', '<a/>‸<!DOCTYPE a>', 'syntax', other],
      ['a DOCTYPE inside', '<a>‸<!DOCTYPE a></a>', 'syntax', other],
      ['a doctype in lower case', '‸<!doctype html><html/>', 'syntax', other],
      ['an ENTITY', '<a>‸<!ENTITY b "c"></a>', 'syntax', other],
      ['a DELETION', '‸<!DELETION><a/>', 'syntax', other],
      ['nothing behind <!', '<a>‸<!></a>', 'syntax', other],
      ['one hyphen', '<a>‸<!-b-></a>', 'syntax', other],
    ],
  )
})

describe('characters', () => {
  testCases(
    [
      [
        'of every length',
        '<a>\t\n\u0020\u007f\u0080\u0085\u07ff\u0800\u2028\ud7ff\ue000\ufffd\u{10000}\u{10ffff}</a>',
        a('\t\n\u0020\u007f\u0080\u0085\u07ff\u0800\u2028\ud7ff\ue000\ufffd\u{10000}\u{10ffff}'),
      ],
      ['a mark inside', '<a>\ufeff</a>', a('\ufeff')],
      ['of the last planes but their ends', '<a>\u{1fffe}\u{effff}</a>', a('\u{1fffe}\u{effff}')],
      ['line ends', '<a>1\r\n2\r3\n4\r\r\n\r</a>', a('1\n2\n3\n4\n\n\n')],
      ['as they are, not composed', '<a>e\u0301 \u00e9</a>', a('e\u0301 \u00e9')],
    ],
    [
      ...[0, 1, 8, 0x0b, 0x0c, 0x0e, 0x1f, 0xfffe, 0xffff].map((code) => {
        const shown = code.toString(16).toUpperCase().padStart(4, '0')
        const reason = `the character U+${shown} cannot stand in XML`
        return [`U+${shown}`, `<a>b‸${String.fromCharCode(code)}</a>`, 'syntax', reason] as const
      }),
      ['a control in a tag', '<a b=‸\u0001"c"/>', 'syntax', 'the character U+0001 cannot stand in XML'],
      ['a control in a comment', '<a><!--‸\u0001--></a>', 'syntax', 'the character U+0001 cannot stand in XML'],
      ['a control outside the root', '<a/>‸\u0000', 'syntax', 'the character U+0000 cannot stand in XML'],
      [
        'a control behind what could be a reference',
        '<a>&am‸\u0001</a>',
        'syntax',
        'the character U+0001 cannot stand in XML',
      ],
      ['a control behind what could be ]]>', '<a>]]‸\u0001</a>', 'syntax', 'the character U+0001 cannot stand in XML'],
      ['a high surrogate alone', '<a>b‸\ud800c</a>', 'syntax', 'the character U+D800 cannot stand in XML'],
      ['a low surrogate alone', '<a>b‸\udc00c</a>', 'syntax', 'the character U+DC00 cannot stand in XML'],
      ['surrogates in the wrong order', '<a>b‸\udc00\ud800</a>', 'syntax', 'the character U+DC00 cannot stand in XML'],
      ['two high surrogates', '<a>b‸\ud800\ud800\udc00</a>', 'syntax', 'the character U+D800 cannot stand in XML'],
      ['a high surrogate at the end', '<a>b</a>‸\udbff', 'syntax', 'the character U+DBFF cannot stand in XML'],
      ['a mark that is no first character', '<a/>‸\ufeff', 'syntax', 'text outside the root element'],
    ],
  )

  it('names the first fault, which may stand before an illegal character', () => {
    expect(scan(['<a>&b;\u0000</a>'])).toMatchObject({ refused: { column: 4 } })
    expect(scan(['<a b=c \u0000>'])).toMatchObject({
      refused: { column: 8, reason: 'the character U+0000 cannot stand in XML' },
    })
  })
})

describe('limits of the scanner', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)

  it.each([
    ['depth', 3, nested(3), nested(4)],
    ['depth', 2, '<a><b/></a>', '<a><b><c/></b></a>'],
    ['nameLength', 4, '<abcd/>', '<abcde/>'],
    ['nameLength', 4, '<a abcd=""/>', '<a abcde=""/>'],
    ['nameLength', 5, '<a xmlns="abcde"/>', '<a xmlns="abcdef"/>'],
    ['nameLength', 8, '<a xml:base="x:/abcde"/>', '<a xml:base="x:/abcdef"/>'],
    ['nameLength', 20, `<a>&${'b'.repeat(19)};</a>`, `<a>&${'b'.repeat(20)};</a>`],
    ['attributes', 2, '<a b="" c=""/>', '<a b="" c="" d=""/>'],
    ['attributes', 2, '<a b="" xmlns="u"/>', '<a b="" c="" xmlns="u"/>'],
    ['attributes', 2, '<a xmlns="u"><b xmlns:c="d"/></a>', '<a xmlns="u"><b xmlns:c="d"><c xmlns:d="e"/></b></a>'],
    ['textLength', 10, '<a>1234567890</a>', '<a>12345678901</a>'],
    ['textLength', 10, '<a>12345<!---->67890</a>', '<a>12345<!---->678901</a>', 'not as a slice'],
    ['textLength', 11, '<a>1<b/>2345678901</a>', '<a>123456<b/>7<b/>89012</a>', 'not as a slice'],
    ['textLength', 14, '<a><![CDATA[12]]></a>', '<a><![CDATA[123]]></a>'],
    ['textLength', 13, '<a bc="123"/>', '<a bc="1234"/>'],
    ['textLength', 12, '<a><!--12345--></a>', '<a><!--123456--></a>'],
    ['textLength', 12, '<!--12345--><a/>', '<!--123456--><a/>'],
    ['textLength', 12, '<a><?b 123456?></a>', '<a><?b 1234567?></a>'],
  ])('%s: the largest value that passes is %i', (limit, value, passing, failing, ...[form]) => {
    const limits = { [limit]: value }
    for (const slice of form === undefined ? [false, true] : [false]) {
      for (const size of [1, 2, 3, 1000]) {
        expect(scanCode(pieces(failing, size), { limits, slice }), `pieces of ${size}`).toBe(limit)
        expect(scanCode(pieces(passing, size), { limits, slice }), `pieces of ${size}`).not.toBe(limit)
      }
    }
  })

  it('count all that is captured of a slice, whatever it is', () => {
    for (const piece of ['<b/>', '</b><b>', '<!---->', '<?b?>', '<![CDATA[]]>', 'b', '&lt;']) {
      const content = `<b>${piece.repeat(1000)}</b>`
      for (const size of [1, 7, 64, 100_000]) {
        const chunks = pieces(`<a>${content}</a>`, size)
        expect(scanCode(chunks, { slice: true, limits: { textLength: content.length - 1 } })).toBe('textLength')
        expect(scanCode(chunks, { slice: true, limits: { textLength: content.length } })).not.toBe('textLength')
      }
    }
  })

  it('count the text of an element across the children in it', () => {
    const text = `<a>${'1234<b/>'.repeat(100)}</a>`
    expect(scanCode([text], { limits: { textLength: 399 } })).toBe('textLength')
    expect(scanCode([text], { limits: { textLength: 400 } })).not.toBe('textLength')
  })
})

function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))
}
