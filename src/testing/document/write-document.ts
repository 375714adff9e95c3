import { create } from 'xmlbuilder2'
import { XMLNS_NAMESPACE } from '../../xml/name.ts'
import type { AttributeNode, ElementNode, Node, TextForm, XmlDocument } from './nodes.ts'
import { restyle } from './restyle.ts'
import { StandIns } from './stand-ins.ts'
import type { Style } from './style.ts'

/** What xmlbuilder2 makes documents on. */
type Builder = ReturnType<typeof create>

/**
 * The text of a document in a style.
 *
 * xmlbuilder2 builds it and refuses what would not be well-formed. It has one declaration for each namespace, on the root,
 * and one form for each tag: a prefix that is bound again inside comes out in the wrong namespace there, quotes are always
 * double. What a style says of tags is therefore written into its text afterwards, tag by tag: see `restyle`.
 */
export function writeDocument(document: XmlDocument, style: Style): string {
  const standIns = new StandIns(document.root)
  const builder = create({ version: '1.0', ...style.declaration })
  for (const node of document.before) writeNode(node, builder, standIns, style)
  const root = writeElement(document.root, builder, standIns, style)
  // Where there is no namespace at all, xmlbuilder2 refuses attributes that are named like members of every object.
  root.att(XMLNS_NAMESPACE, 'xmlns:n0', 'n0')
  for (const { prefix, uri } of standIns.all) root.att(XMLNS_NAMESPACE, `xmlns:${prefix}`, uri)
  for (const node of document.after) writeNode(node, builder, standIns, style)
  const text = builder.doc().toString({ wellFormed: true, headless: style.declaration === undefined })
  return restyle(text, inOrder(document.root), standIns, style)
}

/** An element and all elements in it, as their start tags follow each other. */
function inOrder(element: ElementNode): readonly ElementNode[] {
  const all: ElementNode[] = []
  const add = (each: ElementNode): void => {
    all.push(each)
    for (const child of each.children) if (child.kind === 'element') add(child)
  }
  add(element)
  return all
}

function writeElement(element: ElementNode, outer: Builder, standIns: StandIns, style: Style): Builder {
  const { prefix, uri } = standIns.of(element.name.namespace)
  const builder = outer.ele(uri, qualified(prefix, element.name.localName))
  for (const attribute of element.attributes) writeAttribute(attribute, builder, standIns, style)
  for (const child of element.children) writeNode(child, builder, standIns, style)
  return builder
}

function writeAttribute(
  { namespace, localName, value }: AttributeNode,
  builder: Builder,
  standIns: StandIns,
  { numberedAttributes }: Style,
): void {
  const text = numberedAttributes ? numbered(value) : escaped(value).replace(/[\t\n]/g, numbered)
  if (namespace === '') builder.att(localName, text)
  else {
    const { prefix, uri } = standIns.of(namespace)
    builder.att(uri, qualified(prefix, localName), text)
  }
}

function writeNode(node: Node, builder: Builder, standIns: StandIns, style: Style): void {
  switch (node.kind) {
    case 'element':
      writeElement(node, builder, standIns, style)
      return
    case 'comment':
      builder.com(node.text)
      return
    case 'instruction':
      builder.ins(node.target, node.text)
      return
    case 'text':
      writeText(node.text, node.form, builder)
  }
}

function writeText(text: string, form: TextForm, builder: Builder): void {
  if (form !== 'cdata') {
    builder.txt(form === 'plain' ? escaped(text) : form === 'named' ? named(text) : numbered(text))
    return
  }
  // A section has no references: the carriage return, which would be read as a line feed, stands beside it.
  for (const piece of text.split(/(\r|(?<=\]\])(?=>))/)) {
    if (piece === '\r') builder.txt('&#13;')
    else if (piece !== '') builder.dat(piece)
  }
}

function qualified(prefix: string, localName: string): string {
  return prefix === '' ? localName : `${prefix}:${localName}`
}

/** xmlbuilder2 leaves alone what already looks like a reference, and does not know that a carriage return needs one. */
function escaped(text: string): string {
  return text.replace(/[&\r]/g, (char) => (char === '&' ? '&amp;' : '&#13;'))
}

function named(text: string): string {
  return escaped(text).replace(/["']/g, (char) => (char === '"' ? '&quot;' : '&apos;'))
}

/** Each character as its number. */
export function numbered(text: string): string {
  return Array.from(text, (char) => `&#${char.codePointAt(0)};`).join('')
}
