import { rootPrefixes } from '../write/prefixes.ts'
import { atRoot, writeElement } from '../write/write-element.ts'
import { isElement, type XmlElement } from '../xml/element.ts'

/** A value as JSON can hold it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

const PREFIXES = rootPrefixes([])

/**
 * A value that a codec made, as JSON: dates as ISO 8601, sets as lists, elements as XML, and whole numbers that JSON
 * readers would round as strings. What has no value, such as a property that only has to be there, is `null`.
 */
export function jsonValue(value: unknown): JsonValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value !== 'object') return String(value)
  if (isElement(value)) return xmlOf(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString()
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [String(key), jsonValue(each)]))
  if (value instanceof Set || Array.isArray(value)) return Array.from(value, jsonValue)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.map(([key, each]) => [key, jsonValue(each)]))
}

/** The XML of an element, with the declarations it needs; `D` is `DAV:`. */
export function xmlOf(element: XmlElement): string {
  return writeElement(element, atRoot(PREFIXES))
}
