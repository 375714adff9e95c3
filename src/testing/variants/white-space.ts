import { type ElementNode, type Node, plainText, type XmlDocument } from '../document/nodes.ts'
import { containersOf, isSpaceNode } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

/** A kind that puts white space between the elements of the skeleton; values of properties keep theirs. */
function spaceKind(name: string, description: string, spaceAt: ((depth: number) => string) | undefined): VariantKind {
  return {
    name: `space-${name}`,
    description,
    keeps: 'structure',
    apply({ document, style }) {
      removeSpace(document)
      if (spaceAt !== undefined) space(document.root, 0, new Set(containersOf(document)), spaceAt)
      return style
    },
  }
}

/** Removes the white space between the elements of the skeleton. */
export function removeSpace(document: XmlDocument): void {
  for (const container of containersOf(document)) {
    container.children = container.children.filter((child) => !isSpaceNode(child))
  }
}

function space(
  element: ElementNode,
  depth: number,
  containers: ReadonlySet<ElementNode>,
  spaceAt: (depth: number) => string,
): void {
  if (!containers.has(element)) return
  const spaced: Node[] = []
  for (const child of element.children) {
    spaced.push(plainText(spaceAt(depth + 1)), child)
    if (child.kind === 'element') space(child, depth + 1, containers, spaceAt)
  }
  if (spaced.length > 0) spaced.push(plainText(spaceAt(depth)))
  element.children = spaced
}

/** Stands for a line end until the text is written: private characters that no body has in this order. */
const LINE_END = '\ue000\uf8ff\ue000'

/** White space that means nothing. @see RFC 4918 section 17 */
export const spaceKinds: readonly VariantKind[] = [
  spaceKind('none', 'no white space between elements', undefined),
  spaceKind('indented', 'each element on a line of its own, indented', (depth) => `\n${'  '.repeat(depth)}`),
  spaceKind('tabs', 'indented with tabs', (depth) => `\n${'\t'.repeat(depth)}`),
  spaceKind('much', 'blank lines and trailing blanks', (depth) => ` \t \n\n \n${' '.repeat(depth)}`),
  {
    name: 'space-crlf',
    description: 'the lines between elements end in CR LF, which a parser turns into LF',
    keeps: 'structure',
    apply({ document, style }) {
      removeSpace(document)
      space(document.root, 0, new Set(containersOf(document)), (depth) => `${LINE_END}${'  '.repeat(depth)}`)
      return style
    },
    // A carriage return in the tree would be written as a reference.
    encode: (text) => (text.includes(LINE_END) ? { body: text.replaceAll(LINE_END, '\r\n') } : undefined),
  },
  {
    name: 'space-in-tags',
    description: 'white space and line breaks inside tags',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, spacedTags: true }),
  },
]
