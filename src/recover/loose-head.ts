import { illegalCharacterIndex, isNcName } from '../xml/characters.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { makeName, XML_NAMESPACE, XMLNS_NAMESPACE } from '../xml/name.ts'
import { ElementHead, Scope } from '../xml/scope.ts'
import { parseStartTag } from '../xml/start-tag.ts'
import { looseDeclarations } from './loose-tag.ts'

/** Thrown where the strict reader of start tags finds a fault; never leaves this file. */
class TagFault {}

function fail(): never {
  throw new TagFault()
}

/** What a start tag says by the rules of XML, or `undefined` when it breaks them. */
export function strictHead(tag: string, scope: Scope, limits: XmlLimits): ElementHead | undefined {
  if (illegalCharacterIndex(tag) >= 0) return undefined
  try {
    return parseStartTag(tag, scope, limits, fail)
  } catch (error) {
    if (error instanceof TagFault) return undefined
    throw error
  }
}

/**
 * What a start tag says: by the rules of XML, or else no more than its name and what it declares. `undefined` when the
 * name is none or its prefix is not declared.
 */
export function looseHead(tag: string, outer: Scope, limits: XmlLimits): ElementHead | undefined {
  const strict = strictHead(tag, outer, limits)
  if (strict !== undefined) return strict
  const qualified = /^<([^\s<>/]+)/.exec(tag)?.[1] ?? ''
  const colon = qualified.indexOf(':')
  const prefix = colon < 0 ? '' : qualified.slice(0, colon)
  const localName = qualified.slice(colon + 1)
  if (!isNcName(localName) || (colon >= 0 && !isNcName(prefix)) || qualified.length > limits.nameLength)
    return undefined
  const scope = declare(tag, outer, limits)
  if (scope === undefined) return undefined
  const namespace = scope.namespaces.get(prefix) ?? (prefix === '' ? '' : undefined)
  if (namespace === undefined) return undefined
  const name = makeName(namespace, localName)
  return new ElementHead({ name, prefix, attributes: [], scope, endTag: `</${qualified}>`, empty: tag.endsWith('/>') })
}

/** The scope of the content; a prefix whose declaration is broken is none in it, and without the default one there is none. */
function declare(tag: string, outer: Scope, limits: XmlLimits): Scope | undefined {
  const namespaces = new Map(outer.namespaces)
  for (const [prefix, namespace] of looseDeclarations(tag)) {
    if (isSound(prefix, namespace, limits) && namespaces.size <= limits.attributes) namespaces.set(prefix, namespace)
    else if (prefix === '') return undefined
    else namespaces.delete(prefix)
  }
  return new Scope(namespaces, outer.lang, outer.base)
}

function isSound(prefix: string, namespace: string, limits: XmlLimits): boolean {
  if (prefix !== '' && (!isNcName(prefix) || namespace === '' || prefix === 'xml' || prefix === 'xmlns')) return false
  if (namespace === XML_NAMESPACE || namespace === XMLNS_NAMESPACE) return false
  return namespace.length <= limits.nameLength && illegalCharacterIndex(namespace) < 0
}
