import { parseStatusLine } from '../../status/status-line.ts'
import { type ElementNode, plainText, textIn, type XmlDocument } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

/** A kind that writes each status with the same code in another way. */
function statusKind(name: string, description: string, line: (code: number) => string): VariantKind {
  return {
    name: `status-${name}`,
    description,
    keeps: 'content',
    apply({ document, style }) {
      const statuses = readableStatuses(document)
      for (const [element, code] of statuses) element.children = [plainText(line(code))]
      return statuses.size === 0 ? undefined : style
    },
  }
}

function readableStatuses(document: XmlDocument): ReadonlyMap<ElementNode, number> {
  const found = new Map<ElementNode, number>()
  for (const element of elementsOfRole(document, 'status')) {
    const { code } = parseStatusLine(textIn(element))
    if (code !== undefined) found.set(element, code)
  }
  return found
}

/** Status lines that differ in what means nothing. @see RFC 9112 section 4, RFC 9110 section 2.5 */
export const statusKinds: readonly VariantKind[] = [
  statusKind('no-reason', 'status lines with an empty reason phrase', (code) => `HTTP/1.1 ${code} `),
  statusKind(
    'other-reason',
    'a reason phrase that says something else',
    (code) => `HTTP/1.1 ${code} Not What You Think`,
  ),
  statusKind('numeric-reason', 'a reason phrase that begins with another code', (code) => `HTTP/1.1 ${code} 500 times`),
  statusKind('http-1.0', 'the version HTTP/1.0, as some servers write it', (code) => `HTTP/1.0 ${code} Status`),
  statusKind('spaced', 'white space around the status line', (code) => `\n  HTTP/1.1 ${code} Status\n`),
]
