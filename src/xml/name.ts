import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { isNcName } from './characters.ts'

/** An expanded name in Clark notation, `{namespace}local`; `{}local` for no namespace. */
export type ClarkName = `{${string}}${string}`

/** An expanded name, `clark` being both parts in one string. */
export interface Name {
  readonly namespace: string
  readonly localName: string
  readonly clark: ClarkName
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

/** The name with these two parts, unchecked. */
export function makeName(namespace: string, localName: string): Name {
  return { namespace, localName, clark: `{${namespace}}${localName}` }
}

/**
 * Takes a Clark name apart.
 *
 * @throws InvalidInputError when it has no `{namespace}` or its local part is not an NCName.
 */
export function parseClarkName(clark: string): Name {
  const brace = clark.lastIndexOf('}')
  const localName = clark.slice(brace + 1)
  if (clark.charCodeAt(0) !== 0x7b || brace < 0 || !isNcName(localName)) {
    throw new InvalidInputError(`${JSON.stringify(clark)} is not a name in Clark notation: expected '{namespace}local'`)
  }
  const namespace = clark.slice(1, brace)
  if (namespace === XMLNS_NAMESPACE) {
    throw new InvalidInputError(`${JSON.stringify(clark)}: no element can be in the namespace of declarations`)
  }
  return makeName(namespace, localName)
}
