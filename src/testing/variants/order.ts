import type { ElementNode, Node } from '../document/nodes.ts'
import { elementsIn } from '../document/nodes.ts'
import { elementsOfRole, skeletonOf } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

type Arrange = (elements: readonly ElementNode[]) => readonly ElementNode[]

/** Puts the child elements into another order; what stands between them keeps its places. */
function arrange(element: ElementNode, order: Arrange): void {
  const arranged = order(elementsIn(element)).values()
  element.children = element.children.map((child): Node => {
    return child.kind === 'element' ? (arranged.next().value ?? child) : child
  })
}

/** The elements of some names in another order, in the places that they have among the others. */
function among(elements: readonly ElementNode[], names: readonly string[], order: Arrange): readonly ElementNode[] {
  const isOne = ({ name }: ElementNode): boolean => name.namespace === 'DAV:' && names.includes(name.localName)
  const arranged = order(elements.filter(isOne)).values()
  return elements.map((each) => (isOne(each) ? (arranged.next().value ?? each) : each))
}

/** The order of responses counts, and that of the hrefs of one: the first one names the resource. */
function keeping(name: 'response' | 'href', order: Arrange): Arrange {
  return (elements) => {
    const kept = elements.filter((each) => each.name.namespace === 'DAV:' && each.name.localName === name).values()
    return among(order(elements), [name], (those) => those.map((each) => kept.next().value ?? each))
  }
}

const reversed: Arrange = (elements) => [...elements].reverse()

const statusFirst: Arrange = (elements) => [
  ...elements.filter(({ name }) => name.localName === 'status'),
  ...elements.filter(({ name }) => name.localName !== 'status'),
]

/** A kind that moves elements whose order means nothing. */
function orderKind(
  name: string,
  description: string,
  apply: (source: Parameters<VariantKind['apply']>[0]) => void,
): VariantKind {
  return {
    name: `order-${name}`,
    description,
    keeps: 'content',
    apply(source) {
      apply(source)
      return source.style
    },
  }
}

/** Orders of elements, none of which means anything. @see RFC 4918 section 17 and appendix A.2 */
export const orderKinds: readonly VariantKind[] = [
  orderKind('status-first', 'the status of a response or propstat before all else', ({ document }) => {
    for (const each of elementsOfRole(document, 'response')) arrange(each, statusFirst)
    for (const each of elementsOfRole(document, 'propstat')) arrange(each, statusFirst)
  }),
  orderKind('reversed', 'the children of responses and propstats the other way round, hrefs last', ({ document }) => {
    for (const each of elementsOfRole(document, 'response')) arrange(each, keeping('href', reversed))
    for (const each of elementsOfRole(document, 'propstat')) arrange(each, reversed)
  }),
  orderKind('token-first', 'what stands behind the responses before them', ({ document }) => {
    arrange(document.root, keeping('response', reversed))
  }),
  orderKind('propstats', 'the propstats of each response the other way round', ({ document }) => {
    for (const each of elementsOfRole(document, 'response')) {
      arrange(each, (elements) => among(elements, ['propstat'], reversed))
    }
  }),
  orderKind('properties', 'the properties of each propstat the other way round', ({ document }) => {
    for (const each of elementsOfRole(document, 'prop')) arrange(each, reversed)
  }),
  orderKind('shuffled', 'all of this in an order that the seed decides', ({ document, random }) => {
    const shuffled: Arrange = (elements) => random.shuffled(elements)
    for (const { element, role } of [...skeletonOf(document)]) {
      if (role === 'multistatus') arrange(element, keeping('response', shuffled))
      else if (role === 'response') arrange(element, keeping('href', shuffled))
      else if (role === 'propstat' || role === 'prop') arrange(element, shuffled)
    }
  }),
]
