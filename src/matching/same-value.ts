import { sameMultistatus } from '../model/same-multistatus.ts'
import { isElement, type XmlElement } from '../xml/element.ts'

/**
 * Whether a value is the expected one: deeply, with elements compared blind to their prefixes, and with asymmetric
 * matchers of the runner (`expect.any(Number)`) heard. A property with the value `undefined` is as good as none.
 */
export function sameValue(found: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(found) === true
  if (Object.is(found, expected)) return true
  if (!isObject(found) || !isObject(expected)) return false
  if (isElement(found) || isElement(expected)) {
    return isElement(found) && isElement(expected) && sameMultistatus(holding(found), holding(expected))
  }
  if (found instanceof Date || expected instanceof Date) {
    return found instanceof Date && expected instanceof Date && Object.is(found.getTime(), expected.getTime())
  }
  if (isCollection(found) || isCollection(expected)) {
    return isCollection(found) && isCollection(expected) && sameMembers([...found], [...expected])
  }
  if (Array.isArray(found) !== Array.isArray(expected)) return false
  if (Array.isArray(found) && Array.isArray(expected) && found.length !== expected.length) return false
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...keys].every((key) => sameValue(own(found, key), own(expected, key)))
}

/** A body that says nothing but an element. */
function holding(element: XmlElement): { responses: []; extensions: readonly XmlElement[] } {
  return { responses: [], extensions: [element] }
}

/** Whether two sets or maps have the same members, in any order. */
function sameMembers(found: readonly unknown[], expected: readonly unknown[]): boolean {
  return found.length === expected.length && expected.every((each) => found.some((other) => sameValue(other, each)))
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function isCollection(value: unknown): value is Map<unknown, unknown> | Set<unknown> {
  return value instanceof Map || value instanceof Set
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isAsymmetric(value: unknown): value is { asymmetricMatch(other: unknown): unknown } {
  return isObject(value) && typeof value.asymmetricMatch === 'function'
}
