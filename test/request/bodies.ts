import { expect } from 'vitest'
import { isMultistatusError } from '../../src/errors/multistatus-error.ts'
import { type RequestErrorStatus, requestErrorCondition, requestErrorStatus } from '../../src/request/request-fault.ts'
import { isElement, type XmlElement } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { parseElement } from '../../src/xml/parse-element.ts'

/** A root element with the usual prefixes: D, C, R (CardDAV) and x. */
export function body(root: string, content: string, attributes = ''): string {
  const declarations =
    'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:R="urn:ietf:params:xml:ns:carddav" xmlns:x="urn:x"'
  return `<${root} ${declarations}${attributes === '' ? '' : ` ${attributes}`}>${content}</${root}>`
}

/** What an action throws. */
export function thrown(action: () => unknown): { status: number | undefined; message: string; condition?: ClarkName } {
  try {
    action()
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    const condition = requestErrorCondition(error)
    const [message = ''] = error.message.split('\n')
    return { status: requestErrorStatus(error), message, ...(condition && { condition }) }
  }
  throw new Error('nothing was thrown')
}

/** Expects a fault of the client: the status, and words of the message. */
export function expectFault(action: () => unknown, status: RequestErrorStatus, words: string): void {
  const { status: found, message } = thrown(action)
  expect(message).toContain(words)
  expect(found).toBe(status)
}

/** Expects an error of the caller, which is not to be answered to the client. */
export function expectRefusal(action: () => unknown, words: string): void {
  const { status, message } = thrown(action)
  expect(message).toContain(words)
  expect(status).toBeUndefined()
}

/** Expects a text to be well-formed XML with `D` for DAV: on its root; returns the root. */
export function wellFormed(text: string): XmlElement {
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<')).toBe(true)
  return parseElement(text)
}

/** A value with its elements as plain data, without prefixes, which mean nothing; languages are those in scope. */
export function plain(value: unknown, outer?: string): unknown {
  if (isElement(value)) {
    const lang = value.lang ?? outer
    const children = value.children.filter((child) => child !== '').map((child) => plain(child, lang))
    return { name: value.name, attributes: Object.fromEntries([...value.attributes].sort()), children, lang }
  }
  if (Array.isArray(value)) return value.map((each) => plain(each))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (value instanceof Map || value instanceof Set) return [...value].map((each) => plain(each))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
