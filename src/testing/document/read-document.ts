import type { Grammar } from '../../xml/grammar.ts'
import { XmlInput } from '../../xml/input.ts'
import { defaultXmlLimits } from '../../xml/limits.ts'
import { Scanner } from '../../xml/scanner.ts'
import { type ElementHead, outermostScope, type Scope } from '../../xml/scope.ts'
import { type ElementNode, newElement, plainText, type XmlDocument } from './nodes.ts'
import { reliedPrefix } from './relied-prefix.ts'

/**
 * Reads a document of any vocabulary as a tree.
 *
 * @throws XmlSyntaxError when it is not well-formed; LimitError when it is larger than the reader takes.
 */
export function readDocument(body: string | Uint8Array, contentType: string | undefined): XmlDocument {
  const tree = new Tree()
  const scanner = new Scanner(treeGrammar, tree, { scope: outermostScope(), limits: defaultXmlLimits })
  const input = new XmlInput(scanner, contentType)
  input.push(body)
  input.end()
  const root = tree.root as ElementNode // the scan ends with an error unless there is a root
  return { before: [], root, after: [], prefixes: tree.prefixes }
}

/** A tree that is being built. */
class Tree {
  root: ElementNode | undefined
  readonly open: ElementNode[] = []
  readonly scopes: Scope[] = []
  readonly prefixes: Map<string, string> = new Map()

  begin({ name, prefix, attributes, scope }: ElementHead): void {
    const made = newElement(name)
    made.attributes = attributes.map(({ namespace, localName, value }) => ({ namespace, localName, value }))
    for (const { value, clark } of attributes) rely(made, reliedPrefix(value, clark), scope)
    for (const each of [{ ...name, prefix }, ...attributes]) {
      if (each.prefix !== '' && !this.prefixes.has(each.namespace)) this.prefixes.set(each.namespace, each.prefix)
    }
    this.open.at(-1)?.children.push(made)
    this.root ??= made
    this.open.push(made)
    this.scopes.push(scope)
  }

  end(): void {
    const element = this.open.pop()
    const scope = this.scopes.pop()
    const text = element?.children.length === 1 ? element.children[0] : undefined
    if (element !== undefined && scope !== undefined && text?.kind === 'text')
      rely(element, reliedPrefix(text.text), scope)
  }

  text(value: string): void {
    const children = this.open.at(-1)?.children
    const last = children?.at(-1)
    if (last?.kind === 'text') children?.splice(-1, 1, plainText(last.text + value))
    else children?.push(plainText(value))
  }
}

/** Notes that a prefix of the source, if it is one that is in scope, means something inside an element. */
function rely(element: ElementNode, prefix: string | undefined, { namespaces }: Scope): void {
  if (prefix === undefined) return
  const namespace = prefix === '' ? (namespaces.get('') ?? '') : namespaces.get(prefix)
  if (namespace === undefined || prefix === 'xml') return
  element.reliesOn ??= new Map()
  element.reliesOn.set(prefix, namespace)
}

/** Every element with all text in it; around the root only white space can stand. */
const treeGrammar: Grammar<'document' | 'element', Tree> = {
  root: 'document',
  child: () => 'element',
  content: (role) => (role === 'document' ? 'elements' : 'text'),
  open: (tree, _role, head) => tree.begin(head),
  text: (tree, _role, value) => tree.text(value),
  slice: () => {},
  stray: () => {},
  close: (tree) => tree.end(),
}
