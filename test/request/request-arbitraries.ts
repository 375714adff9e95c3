import fc from 'fast-check'
import { element, type XmlElement } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { clarkName, xmlElement, xmlText } from '../support/arbitraries.ts'

/** Names of properties, each once. */
export const names: fc.Arbitrary<ClarkName[]> = fc.uniqueArray(clarkName, { maxLength: 5 })

/** Elements that no specification defines: in a namespace of their own, without a base. */
export const extensions: fc.Arbitrary<XmlElement[]> = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'größe', '__proto__'), xmlText)
    .map(([local, text]) => element(`{urn:ext}${local}`, { id: text }, text)),
  { maxLength: 2 },
)

/** Properties with any content but for `xml:base`, which is resolved when it is written. */
export const property: fc.Arbitrary<XmlElement> = xmlElement.filter(
  (each) => !JSON.stringify(each, bases).includes('/namespace}base'),
)

function bases(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value.keys()] : value
}

/** Names of components, properties and parameters. */
export const filterName: fc.Arbitrary<string> = fc.constantFrom('VEVENT', 'SUMMARY', 'X-Ü', 'constructor', 'a"<&>')

/** Dates to the second. */
export const second: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000))

/** Periods whose end is behind their start. */
export const period: fc.Arbitrary<{ start: Date; end: Date }> = fc
  .tuple(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([start, length]) => ({ start: new Date(start * 1000), end: new Date((start + length) * 1000) }))

/** Time ranges, open on one side or on none. */
export const timeRange: fc.Arbitrary<{ start: Date | undefined; end: Date | undefined }> = fc.oneof(
  period,
  second.map((start) => ({ start, end: undefined })),
  second.map((end) => ({ start: undefined, end })),
)

/** Hrefs as a client writes them. */
export const hrefText: fc.Arbitrary<string> = fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`)
