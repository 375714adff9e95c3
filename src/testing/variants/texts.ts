import {
  type ElementNode,
  type Node,
  plainText,
  type TextForm,
  type TextNode,
  type XmlDocument,
} from '../document/nodes.ts'
import { containersOf, isSpaceNode } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

/** Forms of character data, of the skeleton and of properties alike. @see XML 1.0 sections 2.7 and 4.1 */
export const textKinds: readonly VariantKind[] = [
  {
    name: 'cdata-whole',
    description: 'each text is a CDATA section',
    keeps: 'structure',
    apply: ({ document, style }) => (replaceTexts(document, ({ text }) => [inForm(text, 'cdata')]) ? style : undefined),
  },
  {
    name: 'cdata-parts',
    description: 'the middle of each text is a CDATA section, so that the text has several pieces',
    keeps: 'structure',
    apply: ({ document, style }) => (replaceTexts(document, inParts) ? style : undefined),
  },
  {
    name: 'references-decimal',
    description: 'each character of a text or attribute is a decimal reference',
    keeps: 'structure',
    apply({ document, style }) {
      replaceTexts(document, ({ text }) => [inForm(text, 'numbered')])
      return { ...style, numberedAttributes: true }
    },
  },
  {
    name: 'references-hexadecimal',
    description: 'each character of a text or attribute is a hexadecimal reference',
    keeps: 'structure',
    apply({ document, style }) {
      replaceTexts(document, ({ text }) => [inForm(text, 'numbered')])
      return { ...style, numberedAttributes: true, references: 'hexadecimal' }
    },
  },
  {
    name: 'references-some',
    description: 'some characters of each text are references, which ones is chosen by the seed',
    keeps: 'structure',
    apply({ document, style, random }) {
      const someOf = ({ text }: TextNode): readonly Node[] =>
        Array.from(text, (char) => inForm(char, random.below(3) === 0 ? 'numbered' : 'plain'))
      return replaceTexts(document, someOf) ? style : undefined
    },
  },
  {
    name: 'references-named',
    description: 'quotation marks and apostrophes of texts are references, which XML allows and does not ask for',
    keeps: 'structure',
    apply: ({ document, style }) => (replaceTexts(document, ({ text }) => [inForm(text, 'named')]) ? style : undefined),
  },
]

const inForm = (text: string, form: TextForm): TextNode => ({ kind: 'text', text, form })

function inParts({ text }: TextNode): readonly Node[] {
  const chars = Array.from(text)
  const third = Math.ceil(chars.length / 3)
  const last = Math.max(third, chars.length - third)
  return [
    plainText(chars.slice(0, third).join('')),
    inForm(chars.slice(third, last).join(''), 'cdata'),
    plainText(chars.slice(last).join('')),
  ].filter((node) => node.text !== '')
}

/** Replaces every text but the white space of the skeleton; whether there was any. */
function replaceTexts(document: XmlDocument, replace: (node: TextNode) => readonly Node[]): boolean {
  const containers = new Set(containersOf(document))
  const within = (element: ElementNode): boolean => {
    let found = false
    element.children = element.children.flatMap((child): readonly Node[] => {
      if (child.kind === 'element' && within(child)) found = true
      if (child.kind !== 'text' || (containers.has(element) && isSpaceNode(child))) return [child]
      found = true
      return replace(child)
    })
    return found
  }
  return within(document.root)
}
