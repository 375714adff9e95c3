import { parseStatusLine } from '../../status/status-line.ts'
import { copyElement, type ElementNode, elementsIn, type Node, textIn, type XmlDocument } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

/** Properties with one status, spread over propstats in another way. @see RFC 4918 section 14.22 */
export const propstatKinds: readonly VariantKind[] = [
  {
    name: 'propstats-split',
    description: 'a propstat of its own for each property',
    keeps: 'content',
    apply: ({ document, style }) => (replacePropstats(document, split) ? style : undefined),
  },
  {
    name: 'propstats-joined',
    description: 'one propstat for all properties with the same status, error and description',
    keeps: 'content',
    apply({ document, style }) {
      let joined = false
      for (const response of elementsOfRole(document, 'response')) if (join(response)) joined = true
      return joined ? style : undefined
    },
  },
]

const isDav = (node: Node, localName: string): node is ElementNode =>
  node.kind === 'element' && node.name.namespace === 'DAV:' && node.name.localName === localName

/** Puts other nodes in the place of each propstat; whether that changed anything. */
function replacePropstats(document: XmlDocument, replace: (propstat: ElementNode) => readonly ElementNode[]): boolean {
  let changed = false
  for (const response of elementsOfRole(document, 'response')) {
    response.children = response.children.flatMap((child): readonly Node[] => {
      if (!isDav(child, 'propstat')) return [child]
      const replaced = replace(child)
      if (replaced.length > 1) changed = true
      return replaced
    })
  }
  return changed
}

function split(propstat: ElementNode): readonly ElementNode[] {
  const prop = propstat.children.find((child) => isDav(child, 'prop'))
  const properties = prop === undefined ? [] : elementsIn(prop)
  if (properties.length < 2) return [propstat]
  return properties.map((property) => {
    const part = copyElement(propstat)
    const itsProp = part.children.find((child) => isDav(child, 'prop'))
    if (itsProp !== undefined) itsProp.children = [property]
    return part
  })
}

/** Moves the properties of propstats into earlier ones that say the same of theirs; whether there were any. */
function join(response: ElementNode): boolean {
  const firsts = new Map<string, ElementNode>()
  const gone = new Set<Node>()
  for (const propstat of response.children.filter((child) => isDav(child, 'propstat'))) {
    const prop = propstat.children.find((child) => isDav(child, 'prop'))
    if (prop === undefined) continue
    const key = sayings(propstat, prop)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, prop)
    else {
      first.children.push(...prop.children)
      gone.add(propstat)
    }
  }
  response.children = response.children.filter((child) => !gone.has(child))
  return gone.size > 0
}

/** Everything that a propstat says but the properties: its code, its other children, and what is in scope of its prop. */
function sayings(propstat: ElementNode, prop: ElementNode): string {
  const others = elementsIn(propstat).filter((child) => child !== prop)
  const said = others.map((child) => (isDav(child, 'status') ? `${parseStatusLine(textIn(child)).code}` : child))
  return JSON.stringify([propstat.attributes, prop.attributes, said])
}
