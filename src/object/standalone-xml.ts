import { Prefixes } from '../write/prefixes.ts'
import { atRoot, writeElement } from '../write/write-element.ts'
import { XmlElement } from '../xml/element.ts'
import { makeName } from '../xml/name.ts'
import type { KeyNames } from './names.ts'

/**
 * The text of an element that stands alone: the language and the base URI in scope are attributes of it, and every name
 * in it has the prefix of its namespace in keys, whatever its source said.
 */
export function standaloneXml(element: XmlElement, names: KeyNames): string {
  const { namespace, localName, attributes, children, lang, base } = element
  const withoutSource = new XmlElement(makeName(namespace, localName), '', attributes, children, lang, base)
  const prefixes = new Prefixes(names.byNamespace)
  return writeElement(withoutSource, atRoot(prefixes))
}
