import { describe, expect, it } from 'vitest'
import { testCases } from './document-cases.ts'
import { scan } from './scanning.ts'

const a = (attributes: Record<string, string>, ...children: unknown[]): unknown => ['{}a', attributes, children]
const XML = 'http://www.w3.org/XML/1998/namespace'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

describe('names', () => {
  testCases(
    [
      ['of one letter', '<_/>', ['{}_', {}, []]],
      ['with digits, hyphens, dots', '<a-1.b_/>', ['{}a-1.b_', {}, []]],
      ['beyond ASCII', '<ä\u00b7\u0301\u203fЯ名/>', ['{}ä\u00b7\u0301\u203fЯ名', {}, []]],
      [
        'beyond the first plane',
        '<\u{10000}\u{effff} \u{20000}="b"/>',
        ['{}\u{10000}\u{effff}', { '\u{20000}': 'b' }, []],
      ],
      ['that the fourth edition refused', '<\u0132\u4db5\u0220/>', ['{}\u0132\u4db5\u0220', {}, []]],
      [
        'that JavaScript knows',
        '<constructor><__proto__ toString="a"/></constructor>',
        ['{}constructor', {}, [['{}__proto__', { toString: 'a' }, []]]],
      ],
      ['that begin like xml', '<xmlfoo XMLBAR="b"/>', ['{}xmlfoo', { XMLBAR: 'b' }, []]],
    ],
    [
      ['a digit first', '<‸1/>', 'syntax', 'expected an element name'],
      ['a hyphen first', '<‸-a/>', 'syntax', 'expected an element name'],
      ['a dot first', '<‸.a/>', 'syntax', 'expected an element name'],
      ['a combining character first', '<‸\u0301a/>', 'syntax', 'expected an element name'],
      ['a middle dot first', '<‸\u00b7a/>', 'syntax', 'expected an element name'],
      ['the multiplication sign', '<a‸\u00d7/>', 'syntax', 'expected white space, an attribute or the end of the tag'],
      ['the Greek question mark', '<a‸\u037e/>', 'syntax', 'expected white space, an attribute or the end of the tag'],
      [
        'a character of the private planes',
        '<a‸\u{f0000}/>',
        'syntax',
        'expected white space, an attribute or the end of the tag',
      ],
      ['white space first', '<‸ a/>', 'syntax', 'expected an element name'],
      ['nothing', '<‸>', 'syntax', 'expected an element name'],
      ['an empty tag without a name', '<a><‸ /></a>', 'syntax', 'expected an element name'],
      ['a < in text', '<a>1 <‸ 2</a>', 'syntax', 'expected an element name'],
      ['a digit first in an attribute', '<a ‸1="b"/>', 'syntax', 'expected an attribute name'],
      ['a character in a name', '<a‸$/>', 'syntax', 'expected white space, an attribute or the end of the tag'],
    ],
  )
})

describe('tags', () => {
  testCases(
    [],
    [
      ['a slash in the middle', '<a /‸ b="c"/>', 'syntax', "expected '>' behind '/' in a tag"],
      ['two slashes', '<a/‸/>', 'syntax', "expected '>' behind '/' in a tag"],
      ['a < inside', '<a ‸<b/>', 'syntax', 'expected an attribute name'],
      ['a < right behind the name', '<a‸<b/>', 'syntax', 'expected white space, an attribute or the end of the tag'],
      ['a quote', '<a ‸"b"/>', 'syntax', 'expected an attribute name'],
    ],
  )
})

describe('attributes', () => {
  testCases(
    [
      ['in both kinds of quotes', `<a b="'" c='"'/>`, a({ b: "'", c: '"' })],
      ['with white space around =', '<a b\t=\r\n"c" d= "e"\n/>', a({ b: 'c', d: 'e' })],
      ['with markup in the value', '<a b="c > d /> e"/>', a({ b: 'c > d /> e' })],
      ['with ]]> in the value', '<a b="]]>"/>', a({ b: ']]>' })],
      ['with references', '<a b="&lt;&amp;&gt;&quot;&apos;&#65;&#x42;&#x1F600;"/>', a({ b: '<&>"\'AB\u{1f600}' })],
      ['with white space, which becomes blanks', '<a b=" c\td\ne\r\nf\rg "/>', a({ b: ' c d e f g ' })],
      ['with white space by references, which stays', '<a b="&#9;&#10;&#13;&#xD;&#xA; "/>', a({ b: '\t\n\r\r\n ' })],
      ['that are empty', '<a b="" c=\'\'/>', a({ b: '', c: '' })],
      [
        'of the same local name in different namespaces',
        '<a b="1" x:b="2" y:b="3" xmlns:x="u" xmlns:y="v"/>',
        a({ b: '1', '{u}b': '2', '{v}b': '3' }),
      ],
      ['whose names differ in case', '<a b="1" B="2"/>', a({ b: '1', B: '2' })],
    ],
    [
      ['no value', '<a b‸/>', 'syntax', "expected '=' behind attribute b"],
      ['no value and another attribute', '<a b ‸c="d"/>', 'syntax', "expected '=' behind attribute b"],
      ['no quotes', '<a b=‸c/>', 'syntax', 'expected the value of b in quotes'],
      ['quotes that do not match', '<a b="c\'>‸', 'syntax', 'the body ends inside markup'],
      [
        'no white space between',
        '<a b="c"‸d="e"/>',
        'syntax',
        'expected white space, an attribute or the end of the tag',
      ],
      ['a < in a value', '<a b="c‸<d"/>', 'syntax', "'<' in the value of an attribute"],
      ['a < in a value that does not end', '<a b="c>\n‸<d/>', 'syntax', "'<' in the value of an attribute"],
      ['a bare &', '<a b="c ‸& d"/>', 'syntax', 'not a reference that XML knows without a DOCTYPE'],
      ['an unknown entity', '<a b="‸&nbsp;"/>', 'syntax', 'not a reference that XML knows without a DOCTYPE'],
      ['a reference that does not end', '<a b="‸&amp"/>', 'syntax', 'not a reference that XML knows without a DOCTYPE'],
      ['a reference to no character', '<a b="‸&#0;"/>', 'syntax', 'not a reference that XML knows without a DOCTYPE'],
      [
        'a bad reference behind a good one',
        '<a b="&lt;‸&lt"/>',
        'syntax',
        'not a reference that XML knows without a DOCTYPE',
      ],
      ['the same name twice', '<a b="1" ‸b="2"/>', 'syntax', 'attribute b stands twice in one tag'],
      [
        'the same qualified name twice',
        '<a x:b="1" c="" ‸x:b="2" xmlns:x="u"/>',
        'syntax',
        'attribute x:b stands twice in one tag',
      ],
      [
        'the same expanded name twice',
        '<a x:b="1" c=""\n ‸y:b="2" xmlns:x="u" xmlns:y="u"/>',
        'namespace',
        'attribute {u}b stands twice in one tag',
      ],
      [
        'the same declaration twice',
        '<a xmlns:x="u" ‸xmlns:x="u"/>',
        'syntax',
        'attribute xmlns:x stands twice in one tag',
      ],
      [
        'the default declaration twice',
        '<a xmlns="u" ‸xmlns="v"/>',
        'syntax',
        'attribute xmlns stands twice in one tag',
      ],
    ],
  )
})

describe('namespaces', () => {
  testCases(
    [
      ['none', '<a><b/></a>', a({}, ['{}b', {}, []])],
      ['a default one', '<a xmlns="u"><b c=""/></a>', ['{u}a', {}, [['{u}b', { c: '' }, []]]]],
      [
        'one taken back',
        '<a xmlns="u"><b xmlns=""><c/></b><d/></a>',
        [
          '{u}a',
          {},
          [
            ['{}b', {}, [['{}c', {}, []]]],
            ['{u}d', {}, []],
          ],
        ],
      ],
      ['a prefix', '<x:a xmlns:x="u" x:b="c"><x:d/></x:a>', ['{u}a', { '{u}b': 'c' }, [['{u}d', {}, []]]]],
      ['a prefix declared behind its use', '<x:a x:b="c" xmlns:x="u"/>', ['{u}a', { '{u}b': 'c' }, []]],
      [
        'a prefix bound anew',
        '<x:a xmlns:x="u"><x:a xmlns:x="v"/><x:a/></x:a>',
        [
          '{u}a',
          {},
          [
            ['{v}a', {}, []],
            ['{u}a', {}, []],
          ],
        ],
      ],
      [
        'the same tag under other declarations',
        '<a xmlns:x="u"><x:b/><c xmlns:x="v"><x:b/></c><x:b/></a>',
        a({}, ['{u}b', {}, []], ['{}c', {}, [['{v}b', {}, []]]], ['{u}b', {}, []]),
      ],
      ['names compared letter by letter', '<a xmlns:x="U" xmlns:y="u" x:b="" y:b=""/>', a({ '{U}b': '', '{u}b': '' })],
      ['names with references', '<a xmlns="u&amp;&#118;"/>', ['{u&v}a', {}, []]],
      ['names that are no URI', '<a xmlns=" { } "/>', ['{ { } }a', {}, []]],
      [
        'xml without a declaration',
        '<a xml:space="preserve" xml:id="b"/>',
        a({ [`{${XML}}space`]: 'preserve', [`{${XML}}id`]: 'b' }),
      ],
      [
        'xml with its declaration',
        `<a xmlns:xml="${XML}" xml:space="preserve"/>`,
        a({ [`{${XML}}space`]: 'preserve' }),
      ],
      ['an element with the prefix xml', '<xml:a/>', [`{${XML}}a`, {}, []]],
      ['prefixes that begin with xml', '<xmlx:a xmlns:xmlx="u"/>', ['{u}a', {}, []]],
      ['a prefix that JavaScript knows', '<constructor:a xmlns:constructor="u"/>', ['{u}a', {}, []]],
    ],
    [
      ['a prefix that is not declared', '<‸x:a/>', 'namespace', 'prefix x is not declared'],
      ['an attribute whose prefix is not declared', '<a b="" ‸x:c=""/>', 'namespace', 'prefix x is not declared'],
      ['a prefix declared by a sibling', '<a><b xmlns:x="u"/><‸x:c/></a>', 'namespace', 'prefix x is not declared'],
      ['a prefix declared inside', '<a><‸x:b><c xmlns:x="u"/></x:b></a>', 'namespace', 'prefix x is not declared'],
      [
        'a prefix taken back',
        '<x:a xmlns:x="u"><x:a ‸xmlns:x=""/></x:a>',
        'namespace',
        'prefix x is declared with an empty namespace',
      ],
      ['two colons', '<x:a‸:b xmlns:x="u"/>', 'namespace', 'a name has at most one colon'],
      ['two colons in an attribute', '<a x:a‸:b="" xmlns:x="u"/>', 'namespace', 'a name has at most one colon'],
      [
        'a colon at the end',
        '<x:‸ xmlns:x="u"/>',
        'namespace',
        'expected the local part of an element name behind the colon',
      ],
      [
        'a colon at the end of an attribute',
        '<a x:‸="" xmlns:x="u"/>',
        'namespace',
        'expected the local part of an attribute name behind the colon',
      ],
      [
        'a digit behind the colon',
        '<x:‸1 xmlns:x="u"/>',
        'namespace',
        'expected the local part of an element name behind the colon',
      ],
      ['a colon first', '<‸:a/>', 'syntax', 'expected an element name'],
      ['a colon first in an attribute', '<a ‸:b=""/>', 'syntax', 'expected an attribute name'],
      [
        'xmlns as the prefix of an element',
        '<‸xmlns:a/>',
        'namespace',
        'the prefix xmlns is reserved for declarations',
      ],
      ['the prefix xmlns declared', `<a ‸xmlns:xmlns="${XMLNS}"/>`, 'namespace', 'the prefix xmlns cannot be declared'],
      [
        'the prefix xml for another namespace',
        '<a ‸xmlns:xml="u"/>',
        'namespace',
        'the prefix xml belongs to its namespace, and no other prefix does',
      ],
      [
        'another prefix for the namespace of xml',
        `<a ‸xmlns:x="${XML}"/>`,
        'namespace',
        'the prefix xml belongs to its namespace, and no other prefix does',
      ],
      [
        'the namespace of xml as the default',
        `<a ‸xmlns="${XML}"/>`,
        'namespace',
        'the prefix xml belongs to its namespace, and no other prefix does',
      ],
      [
        'a prefix for the namespace of declarations',
        `<a ‸xmlns:x="${XMLNS}"/>`,
        'namespace',
        'the namespace of declarations cannot be declared',
      ],
      [
        'the namespace of declarations as the default',
        `<a ‸xmlns="${XMLNS}"/>`,
        'namespace',
        'the namespace of declarations cannot be declared',
      ],
    ],
  )
})

describe('xml:lang and xml:base', () => {
  const lang = `{${XML}}lang`
  const base = `{${XML}}base`
  testCases(
    [
      [
        'lang inherited',
        '<a xml:lang="en"><b/></a>',
        ['{}a', { [lang]: 'en' }, [['{}b', {}, [], { lang: 'en', base: undefined }]], { lang: 'en', base: undefined }],
      ],
      [
        'lang taken back',
        '<a xml:lang="en"><b xml:lang=""/></a>',
        [
          '{}a',
          { [lang]: 'en' },
          [['{}b', { [lang]: '' }, [], { lang: '', base: undefined }]],
          { lang: 'en', base: undefined },
        ],
      ],
      [
        'a base resolved against the outer one',
        '<a xml:base="http://h/x/"><b xml:base="y"/><c/></a>',
        [
          '{}a',
          { [base]: 'http://h/x/' },
          [
            ['{}b', { [base]: 'y' }, [], { lang: undefined, base: 'http://h/x/y' }],
            ['{}c', {}, [], { lang: undefined, base: 'http://h/x/' }],
          ],
          { lang: undefined, base: 'http://h/x/' },
        ],
      ],
      [
        'a base that cannot be resolved',
        '<a xml:base="x/"><b xml:base="y"/></a>',
        [
          '{}a',
          { [base]: 'x/' },
          [['{}b', { [base]: 'y' }, [], { lang: undefined, base: 'y' }]],
          { lang: undefined, base: 'x/' },
        ],
      ],
      ['a lang without the prefix', '<a lang="en"/>', a({ lang: 'en' })],
    ],
    [],
  )
})

describe('tags that repeat', () => {
  it('mean the same the second time', () => {
    const row = '<x:b c="&lt;" x:d="1"><e/></x:b>'
    const once = ['{u}b', { c: '<', '{u}d': '1' }, [['{}e', {}, []]]]
    expect(scan([`<a xmlns:x="u">${row}${row}${row}</a>`])).toEqual({ tree: [a({}, once, once, once)] })
  })

  it('are looked at anew where a prefix means something else', () => {
    const text = '<a xmlns:x="u"><x:b/><c xmlns:x="v"><x:b/></c><d><x:b/></d></a>'
    expect(scan([text])).toEqual({
      tree: [a({}, ['{u}b', {}, []], ['{}c', {}, [['{v}b', {}, []]]], ['{}d', {}, [['{u}b', {}, []]]])],
    })
  })

  it('are not mistaken for one with a > in a value', () => {
    expect(scan(['<a><b c="1>2"/><b c="1>3"/></a>'])).toEqual({
      tree: [a({}, ['{}b', { c: '1>2' }, []], ['{}b', { c: '1>3' }, []])],
    })
  })

  it('are right beyond the number that is remembered', () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `<b c="${i % 5000}"/>`)
    const { tree } = scan([`<a>${rows.join('')}</a>`]) as { tree: [[string, unknown, [string, { c: string }][]]] } // accepted
    expect(tree[0][2].map(([, { c }]) => Number(c))).toEqual(rows.map((_, i) => i % 5000))
  })
})
