import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { Prefixes, rootPrefixes } from '../write/prefixes.ts'
import { atRoot, writeElement } from '../write/write-element.ts'
import { illegalCharacterIndex } from '../xml/characters.ts'
import { element, sourceOf, type XmlElement } from '../xml/element.ts'
import { escapeAttribute } from '../xml/escape.ts'
import type { ClarkName } from '../xml/name.ts'

/** How many namespaces the root declares; further ones are declared where they occur. */
const ROOT_NAMESPACES = 16

/**
 * Writes a body with its XML declaration; the namespaces in it are declared on the root.
 *
 * @throws InvalidInputError for characters that XML cannot carry.
 */
export function stringifyBody(
  name: ClarkName,
  children: readonly (XmlElement | string)[],
  attributes?: Readonly<Record<string, string>>,
): string {
  return stringifyRoot(element(name, attributes, children))
}

/** Writes a body whose root element is at hand. */
export function stringifyRoot(root: XmlElement): string {
  const prefixes = prefixesFor(root)
  const written = writeElement(root, atRoot(prefixes))
  let declarations = ''
  for (const [prefix, namespace] of prefixes.entries) {
    declarations += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`
  }
  const nameEnd = written.search(/[ />]/)
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${written.slice(0, nameEnd)}${declarations}${written.slice(nameEnd)}\n`
  const illegal = illegalCharacterIndex(text)
  if (illegal < 0) return text
  const unit = text.charCodeAt(illegal).toString(16).toUpperCase().padStart(4, '0')
  const near = JSON.stringify(visible(text.slice(Math.max(0, illegal - 40), illegal + 10)))
  throw new InvalidInputError(`${root.name}: the character U+${unit} cannot stand in XML, near ${near}`)
}

/** The prefixes that the root declares; none where its content brings its own, which may be the same for others. */
function prefixesFor(root: XmlElement): Prefixes {
  if (sourceOf(root) !== undefined) return new Prefixes(new Map())
  const namespaces = new Set<string>()
  collectNamespaces(root, namespaces)
  return rootPrefixes(namespaces)
}

function collectNamespaces(from: XmlElement, into: Set<string>): void {
  if (into.size >= ROOT_NAMESPACES) return
  into.add(from.namespace)
  if (sourceOf(from) !== undefined) return // its content brings its own declarations
  for (const child of from.children) if (typeof child !== 'string') collectNamespaces(child, into)
}
