import type { CommentNode, InstructionNode, Node, OuterNode, XmlDocument } from '../document/nodes.ts'
import { plainText } from '../document/nodes.ts'
import { containersOf, textHoldersOf } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

const comment = (text: string): CommentNode => ({ kind: 'comment', text })
const instruction = (target: string, text: string): InstructionNode => ({ kind: 'instruction', target, text })

/** Looks like markup, and means nothing where it stands. */
const TRAPS: readonly OuterNode[] = [
  comment(' a comment '),
  comment('<D:response xmlns:D="DAV:"><D:href>/not-there</D:href><D:status>HTTP/1.1 200 OK</D:status></D:response>'),
  comment(''),
  comment(' ]]> &nbsp; </D:multistatus> '),
]

const INSTRUCTIONS: readonly OuterNode[] = [
  instruction('server', 'cache="no" <D:href>/not-there</D:href>'),
  instruction('note', ''),
  instruction('xml-note', '> ]]> &'),
]

/** Comments and processing instructions. @see RFC 4918 section 17, XML 1.0 sections 2.5 and 2.6 */
export const commentKinds: readonly VariantKind[] = [
  {
    name: 'comments-between',
    description: 'comments between elements, some of them with markup inside',
    keeps: 'structure',
    apply({ document, style }) {
      intersperse(document, TRAPS)
      return style
    },
  },
  {
    name: 'comments-around',
    description: 'comments before and behind the root element',
    keeps: 'structure',
    apply({ document, style }) {
      document.before.push(...TRAPS)
      document.after.push(...TRAPS)
      return style
    },
  },
  {
    name: 'comments-in-texts',
    description: 'a comment in the middle of hrefs, statuses and other texts of the skeleton, which parts them',
    keeps: 'structure',
    apply({ document, style }) {
      let parted = false
      for (const holder of textHoldersOf(document)) {
        holder.children = holder.children.flatMap((child): Node[] => {
          if (child.kind !== 'text') return [child]
          const chars = Array.from(child.text)
          const middle = Math.floor(chars.length / 2)
          parted = true
          return [
            plainText(chars.slice(0, middle).join('')),
            comment(' parted '),
            plainText(chars.slice(middle).join('')),
          ]
        })
      }
      return parted ? style : undefined
    },
  },
  {
    name: 'instructions-between',
    description: 'processing instructions between elements, which recipients ignore',
    keeps: 'structure',
    apply({ document, style }) {
      intersperse(document, INSTRUCTIONS)
      return style
    },
  },
  {
    name: 'instructions-around',
    description: 'processing instructions before and behind the root element',
    keeps: 'structure',
    apply({ document, style }) {
      document.before.push(instruction('xml-stylesheet', 'type="text/css" href="/dav.css"'), ...INSTRUCTIONS)
      document.after.push(...INSTRUCTIONS)
      return style
    },
  },
]

/** Puts the nodes between the elements of the skeleton, one after the other. */
function intersperse(document: XmlDocument, nodes: readonly OuterNode[]): void {
  let n = 0
  const next = (): Node => nodes[n++ % nodes.length] ?? comment('')
  for (const container of containersOf(document)) {
    container.children = [next(), ...container.children.flatMap((child) => [child, next()])]
  }
}
