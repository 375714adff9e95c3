import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { rootPrefixes } from '../write/prefixes.ts'
import { atRoot, writeElement } from '../write/write-element.ts'
import { illegalCharacterIndex } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { parseClarkName } from '../xml/name.ts'
import type { BodyKind } from './body-kind.ts'

/** How deep below the root namespaces are looked for: the conditions and properties of a propstat stand there. */
const LOOKED_AT = 3

/**
 * Writes a document: its root, which declares what its first levels need, and these children.
 *
 * @throws InvalidInputError for characters that XML cannot carry.
 */
export function writeBody({ root }: BodyKind, children: readonly XmlElement[]): string {
  const { namespace, localName } = parseClarkName(root)
  const prefixes = rootPrefixes(namespacesOf(children, new Set([namespace]), LOOKED_AT))
  const tag = `${prefixes.get(namespace)}:${localName}`
  let declarations = ''
  for (const [prefix, declared] of prefixes.entries) declarations += ` xmlns:${prefix}="${escapeAttribute(declared)}"`
  const around = atRoot(prefixes)
  const content = children.map((child) => `\n${writeElement(child, around)}`).join('')
  const end = content === '' ? '/>' : `>${content}\n</${tag}>`
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<${tag}${declarations}${end}`
  const illegal = illegalCharacterIndex(text)
  if (illegal < 0) return text
  const unit = text.charCodeAt(illegal).toString(16).toUpperCase().padStart(4, '0')
  const near = JSON.stringify(visible(text.slice(Math.max(0, illegal - 40), illegal + 10)))
  throw new InvalidInputError(`${root}: the character U+${unit} cannot stand in XML, near ${near}`)
}

function namespacesOf(elements: readonly XmlElement[], found: Set<string>, levels: number): Set<string> {
  if (levels === 0) return found
  for (const { namespace, elements: inner } of elements) {
    found.add(namespace)
    namespacesOf(inner, found, levels - 1)
  }
  return found
}
