import { visible } from '../errors/excerpt.ts'
import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { isElement, type XmlElement } from '../xml/element.ts'

/** How many hrefs or properties a message lists. */
const LISTED = 10
/** How many units of one text a message shows. */
const SHOWN = 200

/** A list for a message: at most ten lines, and how many there are besides. */
export function shownList(items: readonly string[]): string {
  const lines = items.slice(0, LISTED).map((item) => `  ${shownText(item)}`)
  const more = items.length - lines.length
  return [...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')
}

/** A text for a message: shortened, and unable to drive a terminal. */
export function shownText(text: string): string {
  return visible(text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)
}

/** Says which hrefs a body lists. */
export function shownHrefs({ responses }: Multistatus): string {
  const hrefs = responses.flatMap((response) => response.hrefs)
  return hrefs.length === 0 ? 'the body lists no hrefs' : `the body lists:\n${shownList(hrefs)}`
}

/** Says what a response has: its status, or its properties and their statuses. */
export function shownResponse({ kind, status, propstats }: ResponseElement): string {
  if (kind === 'status') return `the response has the status ${shownStatus(status)}`
  const props = propstats.flatMap((propstat) =>
    propstat.names.map((name) => `${name} (${shownStatus(propstat.status)})`),
  )
  return props.length === 0 ? 'the response lists no properties' : `the response lists:\n${shownList(props)}`
}

/** `404 Not Found`, as it was written. */
export function shownStatus(status: ResponseElement['status']): string {
  if (status === undefined) return 'none'
  return shownText(status.code === undefined ? status.raw.trim() : `${status.code} ${status.reason}`.trim())
}

/** Any value for a message. */
export function shownValue(value: unknown): string {
  if (isElement(value)) return shownText(elementText(value))
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function' || typeof value === 'symbol' || value === undefined) return String(value)
  return shownText(
    // What is held, and not what its own form for JSON is, which `inner` would be.
    JSON.stringify(value, function (this: Record<string, unknown>, key, inner) {
      const held = this[key]
      return isElement(held) ? elementText(held) : inner
    }) ?? String(value),
  )
}

/** An element as markup, with Clark names, which need no declarations. */
export function elementText({ name, attributes, children }: XmlElement): string {
  const start = [name, ...Array.from(attributes, ([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')
  if (children.length === 0) return `<${start}/>`
  return `<${start}>${children.map((child) => (typeof child === 'string' ? child : elementText(child))).join('')}</${name}>`
}
