import { makeName, type Name } from '../../xml/name.ts'

/** How character data are written; it means the same in every form. */
export type TextForm = 'plain' | 'cdata' | 'numbered' | 'named'

/** An attribute that is no namespace declaration. */
export interface AttributeNode {
  readonly namespace: string
  readonly localName: string
  readonly value: string
}

/** An element that the transformations change in place; each of them works on a copy of the document. */
export interface ElementNode {
  readonly kind: 'element'
  name: Name
  attributes: AttributeNode[]
  children: Node[]
  /** Namespaces by prefix that names inside its attributes and texts rely on: `xsi:type="xs:date"`. */
  reliesOn?: Map<string, string>
}

export interface TextNode {
  readonly kind: 'text'
  readonly text: string
  readonly form: TextForm
}

export interface CommentNode {
  readonly kind: 'comment'
  readonly text: string
}

export interface InstructionNode {
  readonly kind: 'instruction'
  readonly target: string
  readonly text: string
}

export type Node = ElementNode | TextNode | CommentNode | InstructionNode

/** What stands around the root element. */
export type OuterNode = CommentNode | InstructionNode

/** A whole document; comments and instructions of the source are left out, since nothing reads them. */
export interface XmlDocument {
  readonly before: OuterNode[]
  readonly root: ElementNode
  readonly after: OuterNode[]
  /** The prefix that each namespace first had in the source, for those that have one. */
  readonly prefixes: ReadonlyMap<string, string>
}

/** Makes an element of the namespace `DAV:`. */
export function davElement(localName: string, ...children: readonly (Node | string)[]): ElementNode {
  return newElement(makeName('DAV:', localName), ...children)
}

/** Makes an element without attributes. */
export function newElement(name: Name, ...children: readonly (Node | string)[]): ElementNode {
  const nodes = children.map((child) => (typeof child === 'string' ? plainText(child) : child))
  return { kind: 'element', name, attributes: [], children: nodes }
}

/** Makes character data. */
export function plainText(text: string): TextNode {
  return { kind: 'text', text, form: 'plain' }
}

/** A copy that shares nothing that can be changed. */
export function copyElement(element: ElementNode): ElementNode {
  return {
    ...element,
    attributes: [...element.attributes],
    children: element.children.map((child) => (child.kind === 'element' ? copyElement(child) : child)),
  }
}

/** A copy of a document that shares nothing that can be changed. */
export function copyDocument(document: XmlDocument): XmlDocument {
  const { before, root, after, prefixes } = document
  return { before: [...before], root: copyElement(root), after: [...after], prefixes }
}

/** The child elements, without what stands between them. */
export function elementsIn({ children }: ElementNode): ElementNode[] {
  return children.filter((child) => child.kind === 'element')
}

/** The character data of an element and all elements in it. */
export function textIn({ children }: ElementNode): string {
  return children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? textIn(child) : ''))
    .join('')
}
