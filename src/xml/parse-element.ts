import { type Attributes, mergeText, setSource, XmlElement } from './element.ts'
import type { Grammar } from './grammar.ts'
import { defaultXmlLimits, withDefaults, type XmlLimits } from './limits.ts'
import { decodeText, normaliseLineEnds } from './references.ts'
import { Scanner } from './scanner.ts'
import { type ElementHead, outermostScope, type Scope } from './scope.ts'

/** What surrounds an element that stands alone. */
export interface ParseElementOptions {
  /** Namespaces in scope by prefix; `''` is the default namespace. */
  readonly namespaces?: Readonly<Record<string, string>>
  readonly limits?: Partial<XmlLimits>
}

/**
 * Reads one XML element from a text, strictly.
 *
 * @throws XmlSyntaxError when the text is not one well-formed element.
 */
export function parseElement(text: string, options: ParseElementOptions = {}): XmlElement {
  const limits = withDefaults(defaultXmlLimits, options.limits)
  const roots: XmlElement[] = []
  const scanner = new Scanner(oneElement, roots, { scope: outermostScope(options.namespaces), limits })
  scanner.push(text)
  scanner.end()
  return roots[0] as XmlElement // the scan ends with an error unless there is one root
}

/**
 * The element of a start tag and the source between its tags, which has been checked before. Elements without text of
 * their own are the same object each time.
 */
export function readElement(head: ElementHead, content: string): XmlElement {
  if (content === '' || content.includes('<')) return head.elementOf(content, makeElement)
  return withChildren(head, content, [decodeText(content)])
}

function makeElement(head: ElementHead, content: string): XmlElement {
  const text = content === '' ? '' : textOfSections(content)
  return withChildren(head, content, text === undefined ? readContent(content, head.scope) : text === '' ? [] : [text])
}

function withChildren(head: ElementHead, content: string, children: readonly (XmlElement | string)[]): XmlElement {
  const { scope, attributes } = head
  const made = new XmlElement(head.name, head.prefix, attributesOf(head), children, scope.lang, scope.base)
  return attributes.length > 0 || content.includes('<') ? setSource(made, { content, scope }) : made
}

const SECTION = '<![CDATA['

/** The text of a content without other markup than CDATA sections; `undefined` if it has some. */
function textOfSections(content: string): string | undefined {
  let text = ''
  let from = 0
  for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', from)) {
    if (!content.startsWith(SECTION, at)) return undefined
    const end = content.indexOf(']]>', at)
    text += decodeText(content.slice(from, at)) + normaliseLineEnds(content.slice(at + SECTION.length, end))
    from = end + ']]>'.length
  }
  return text + decodeText(content.slice(from))
}

const NONE: Attributes = /* @__PURE__ */ new Map()

function attributesOf(head: ElementHead): Attributes {
  if (head.attributes.length === 0) return NONE
  return new Map(head.attributes.map((a) => [a.namespace === '' ? a.localName : a.clark, a.value]))
}

/** Nothing read once is refused the second time: the limits were those of the first reading. */
const noLimits: XmlLimits = { depth: Infinity, attributes: Infinity, nameLength: Infinity, textLength: Infinity }

function readContent(content: string, scope: Scope): readonly (XmlElement | string)[] {
  const tree = new Tree()
  const scanner = new Scanner(treeGrammar, tree, { scope, limits: noLimits, fragment: true })
  scanner.push(content)
  scanner.end()
  return mergeText(tree.children)
}

/** A tree that is being built: the children of the innermost open element, and the elements around it. */
class Tree {
  children: (XmlElement | string)[] = []
  readonly outer: { readonly head: ElementHead; readonly siblings: (XmlElement | string)[] }[] = []
}

/** Every element and all text between them, in one pass. */
const treeGrammar: Grammar<undefined, Tree> = {
  root: undefined,
  child: () => undefined,
  content: () => 'text',
  open(tree, _role, head) {
    tree.outer.push({ head, siblings: tree.children })
    tree.children = []
  },
  text: (tree, _role, value) => void tree.children.push(value),
  slice: () => {},
  stray: () => {},
  close(tree) {
    const parent = tree.outer.pop()
    if (parent === undefined) return
    const { name, prefix, scope } = parent.head
    const children = mergeText(tree.children)
    parent.siblings.push(new XmlElement(name, prefix, attributesOf(parent.head), children, scope.lang, scope.base))
    tree.children = parent.siblings
  },
}

/** A document of which the root element is wanted. */
const oneElement: Grammar<'document' | 'element', XmlElement[]> = {
  root: 'document',
  child: () => 'element',
  content: (role) => (role === 'document' ? 'elements' : 'slice'),
  open: () => {},
  text: () => {},
  slice: (into, _role, head, source) => void into.push(readElement(head, source)),
  stray: () => {},
  close: () => {},
}
