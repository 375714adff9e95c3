import { childRole, type Role, roleContent } from '../../read/roles.ts'
import { isAllSpace } from '../../xml/characters.ts'
import type { ElementNode, Node, XmlDocument } from './nodes.ts'

/** An element outside the values of properties, and what it means there. */
export interface Part {
  readonly element: ElementNode
  readonly role: Role
  /** `undefined` for the root. */
  readonly parent: ElementNode | undefined
}

/**
 * The elements of the skeleton in document order: everything down to properties, errors and extensions, which are part
 * of it themselves while what they hold is not.
 */
export function* skeletonOf({ root }: XmlDocument): Generator<Part> {
  yield* partsOf(root, childRole('document', root.name), undefined)
}

function* partsOf(element: ElementNode, role: Role, parent: ElementNode | undefined): Generator<Part> {
  yield { element, role, parent }
  if (roleContent(role) === 'slice') return
  for (const child of [...element.children]) {
    if (child.kind === 'element') yield* partsOf(child, childRole(role, child.name), element)
  }
}

/** The elements of a role. */
export function elementsOfRole(document: XmlDocument, role: Role): ElementNode[] {
  return Array.from(skeletonOf(document))
    .filter((part) => part.role === role)
    .map(({ element }) => element)
}

/** The elements that hold elements, and between them nothing but white space that means nothing. */
export function containersOf(document: XmlDocument): ElementNode[] {
  return Array.from(skeletonOf(document))
    .filter(({ element, role }) => roleContent(role) === 'elements' && !element.children.some(isWords))
    .map(({ element }) => element)
}

/** The elements of the skeleton that hold text: hrefs, statuses, descriptions, tokens. */
export function textHoldersOf(document: XmlDocument): ElementNode[] {
  return Array.from(skeletonOf(document))
    .filter(({ role }) => roleContent(role) === 'text')
    .map(({ element }) => element)
}

/** Whether a node is white space, nothing else. */
export function isSpaceNode(node: Node): boolean {
  return node.kind === 'text' && isAllSpace(node.text)
}

function isWords(node: Node): boolean {
  return node.kind === 'text' && !isAllSpace(node.text)
}
