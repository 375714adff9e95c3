import type { StatusClass } from '../../status/status-class.ts'
import { statusClass } from '../../status/status-class.ts'
import { parseStatusLine } from '../../status/status-line.ts'
import { type ElementNode, elementsIn, type Node, plainText, textIn, type XmlDocument } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'

/** The child elements of a name in `DAV:`. */
export function davChildren(element: ElementNode, localName: string): ElementNode[] {
  return elementsIn(element).filter(({ name }) => name.namespace === 'DAV:' && name.localName === localName)
}

/** The first child element of a name in `DAV:`. */
export function davChild(element: ElementNode, localName: string): ElementNode | undefined {
  return davChildren(element, localName)[0]
}

export function responsesOf(document: XmlDocument): ElementNode[] {
  return elementsOfRole(document, 'response')
}

/** The responses that have one href and propstats. */
export function propstatResponses(document: XmlDocument): ElementNode[] {
  return responsesOf(document).filter(
    (response) => davChild(response, 'propstat') !== undefined && davChildren(response, 'href').length === 1,
  )
}

/** The responses that have a status of one of these classes, any by default. */
export function statusResponses(document: XmlDocument, ...classes: readonly StatusClass[]): ElementNode[] {
  return responsesOf(document).filter((response) => hasStatus(response, classes))
}

/** The propstats that have a status of one of these classes, any by default. */
export function propstatsOf(document: XmlDocument, ...classes: readonly StatusClass[]): ElementNode[] {
  return elementsOfRole(document, 'propstat').filter((propstat) => hasStatus(propstat, classes))
}

/** The code of a response or propstat. */
export function codeOf(owner: ElementNode): number | undefined {
  const status = davChild(owner, 'status')
  return status && parseStatusLine(textIn(status)).code
}

function hasStatus(owner: ElementNode, classes: readonly StatusClass[]): boolean {
  const code = codeOf(owner)
  const found = code === undefined ? undefined : statusClass(code)
  return found !== undefined && (classes.length === 0 || classes.includes(found))
}

/** The properties of a propstat. */
export function propertiesOf(propstat: ElementNode): ElementNode[] {
  return davChildren(propstat, 'prop').flatMap(elementsIn)
}

export function setText(element: ElementNode, text: string): void {
  element.children = [plainText(text)]
}

export function insertBefore(parent: ElementNode, child: Node, reference: ElementNode): void {
  parent.children.splice(parent.children.indexOf(reference), 0, child)
}

export function insertBehind(parent: ElementNode, child: ElementNode, reference: ElementNode): void {
  parent.children.splice(parent.children.indexOf(reference) + 1, 0, child)
}

export function remove(parent: ElementNode, child: ElementNode): void {
  parent.children.splice(parent.children.indexOf(child), 1)
}

/** Adds a response behind the others, before what follows them. */
export function appendResponse({ root }: XmlDocument, response: ElementNode): void {
  const last = davChildren(root, 'response').at(-1)
  if (last === undefined) root.children.unshift(response)
  else insertBehind(root, response, last)
}
