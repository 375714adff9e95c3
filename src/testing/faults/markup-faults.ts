import type { Rule } from '../../issues/issue.ts'
import { xmlNamespaceUse, xmlWellFormed } from '../../rules/unreadable.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, textAround } from './fault-kind.ts'

/** Name, description, and what is put where it cannot stand. */
type Row = readonly [name: string, description: string, markup: string]

/** What breaks a text. @see XML 1.0 sections 2.2 to 2.7 and 4.1 */
const IN_TEXTS: readonly Row[] = [
  ['ampersand-raw', 'an ampersand that is no reference', 'a & b'],
  ['less-than-raw', 'a less-than sign that begins no tag', 'a < b'],
  ['section-end-raw', 'the end of a CDATA section in a text', 'a ]]> b'],
  ['reference-undeclared', 'a reference of HTML, which XML does not know', '&nbsp;'],
  ['reference-unended', 'a reference without its semicolon', '&amp '],
  ['reference-empty', 'a reference without a name', '&;'],
  ['reference-number-unended', 'a character reference without its semicolon', '&#65 '],
  ['reference-number-empty', 'a character reference without a number', '&#;'],
  ['reference-to-nul', 'a reference to U+0000', '&#0;'],
  ['reference-to-control', 'a reference to a control character', '&#x1F;'],
  ['reference-to-surrogate', 'a reference to half of a character', '&#xD83D;'],
  ['reference-beyond-unicode', 'a reference to a number that is no character', '&#x110000;'],
  ['character-nul', 'the character U+0000', 'a\0b'],
  ['character-control', 'a control character', 'a\u0001b'],
  ['character-escape', 'the beginning of a terminal sequence', 'a\u001b[1mb'],
  ['character-noncharacter', 'the character U+FFFF', 'a\uffffb'],
  ['comment-double-hyphen', 'two hyphens in a comment', '<!-- a -- b -->'],
  ['comment-three-hyphens', 'a comment that ends in three hyphens', '<!-- a --->'],
  ['comment-unended', 'a comment that does not end', '<!-- a '],
  ['section-unended', 'a CDATA section that does not end', '<![CDATA[a'],
  ['section-lower-case', 'a CDATA section in small letters', '<![cdata[a]]>'],
  ['instruction-unended', 'a processing instruction that does not end', '<?server a'],
  ['instruction-without-target', 'a processing instruction without a target', '<? server?>'],
  ['doctype-inside', 'a document type declaration inside the root', '<!DOCTYPE a>'],
  ['markup-declaration', 'a markup declaration outside a DTD', '<!ELEMENT a ANY>'],
]

/** What breaks where elements stand. @see XML 1.0 section 3.1 */
const IN_ELEMENTS: readonly Row[] = [
  ['declaration-inside', 'an XML declaration inside the root', '<?xml version="1.0"?>'],
  ['tag-nameless', 'a tag without a name', '<>'],
  ['tag-name-digit', 'a name that begins with a digit', '<1a/>'],
  ['tag-name-blank', 'a blank before the name of a tag', '< a/>'],
  ['tag-slash-blank', 'a blank behind the slash of an empty tag', '<a / >'],
  ['tag-unended', 'a tag that does not end before the next one', '<a <b/></a>'],
  ['tag-end-extra', 'an end tag without a start tag', '</a>'],
  ['tag-end-case', 'an end tag in other letters', '<a></A>'],
  ['tag-end-attribute', 'an end tag with an attribute', '<a></a b="c">'],
  ['tags-crossed', 'two elements that overlap', '<a><b></a></b>'],
  ['attribute-unquoted', 'an attribute without quotes', '<a b=c/>'],
  ['attribute-valueless', 'an attribute without a value', '<a b/>'],
  ['attribute-quotes-mixed', 'an attribute whose quotes do not match', `<a b="c'/>`],
  ['attributes-unspaced', 'attributes without white space between them', '<a b="c"d="e"/>'],
  ['attribute-less-than', 'a less-than sign in an attribute', '<a b="<"/>'],
  ['attribute-ampersand', 'an ampersand in an attribute', '<a b="c&d"/>'],
  ['attribute-twice', 'an attribute that stands twice', '<a b="c" b="d"/>'],
]

/** What XML 1.0 alone would let pass. @see Namespaces in XML 1.0 sections 3 to 7 */
const IN_NAMESPACES: readonly Row[] = [
  ['prefix-undeclared', 'an element with a prefix that is not declared', '<undeclared:a/>'],
  ['prefix-undeclared-attribute', 'an attribute with a prefix that is not declared', '<a undeclared:b="c"/>'],
  ['prefix-empty-namespace', 'a prefix that is declared with an empty namespace', '<a xmlns:b=""/>'],
  ['prefix-xml-bound', 'the prefix xml, bound to another namespace', '<a xmlns:xml="urn:example:b"/>'],
  ['prefix-xmlns-bound', 'the prefix xmlns, declared', '<a xmlns:xmlns="urn:example:b"/>'],
  ['prefix-to-xml', 'another prefix for the namespace of xml', '<a xmlns:b="http://www.w3.org/XML/1998/namespace"/>'],
  ['name-two-colons', 'a name with two colons', '<a:b:c xmlns:a="urn:example:a"/>'],
  ['name-colon-last', 'a name that ends in a colon', '<a: xmlns:a="urn:example:a"/>'],
  [
    'attribute-twice-by-namespace',
    'two attributes that are one, by two prefixes of a namespace',
    '<a xmlns:b="urn:example:b" xmlns:c="urn:example:b" b:d="" c:d=""/>',
  ],
]

/** Puts the markup behind the text of an href. */
function inText([name, description, markup]: Row): FaultKind {
  return {
    name,
    description,
    kind: 'malformed',
    rule: xmlWellFormed,
    apply(source) {
      const href = source.random.pick(elementsOfRole(source.document, 'href'))
      return href && textAround(source, href, 'end').join(markup)
    },
  }
}

/** Puts the markup where the first child of a prop or, where there is none, of a response would stand. */
function inElement(rule: Rule): (row: Row) => FaultKind {
  return ([name, description, markup]) => ({
    name,
    description,
    kind: 'malformed',
    rule,
    apply(source) {
      const { document, random } = source
      const place = random.pick(elementsOfRole(document, 'prop')) ?? random.pick(elementsOfRole(document, 'response'))
      return place && textAround(source, place, 'beginning').join(markup)
    },
  })
}

/** Markup that is not well-formed, whatever stands around it. */
export const markupFaults: readonly FaultKind[] = [
  ...IN_TEXTS.map(inText),
  ...IN_ELEMENTS.map(inElement(xmlWellFormed)),
  ...IN_NAMESPACES.map(inElement(xmlNamespaceUse)),
]
