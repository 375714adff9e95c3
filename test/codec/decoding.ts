import type { Codec } from '../../src/codec/codec.ts'
import { isMultistatusError } from '../../src/errors/multistatus-error.ts'
import { element, type XmlElement } from '../../src/xml/element.ts'
import { parseElement } from '../../src/xml/parse-element.ts'

/** A property element with this content, `D:` being bound to `DAV:`. */
export function prop(content: string): XmlElement {
  return parseElement(`<D:p xmlns:D="DAV:" xmlns:x="urn:x">${content}</D:p>`)
}

/** What a codec makes of an element, and the notes it takes, `rule: detail`. */
export function decode<T>(codec: Codec<T, never>, content: string | XmlElement): { value: T; notes: string[] } {
  const notes: string[] = []
  const from = typeof content === 'string' ? prop(content) : content
  const value = codec.decode(from, (rule, detail) => notes.push(`${rule}: ${detail}`))
  return { value, notes }
}

/** The value, when nothing is to be noted. */
export function decodeClean<T>(codec: Codec<T, never>, content: string | XmlElement): T {
  const { value, notes } = decode(codec, content)
  if (notes.length > 0) throw new Error(`noted ${notes.join(', ')}`)
  return value
}

/** The message of the InvalidInputError that an action throws. */
export function refusal(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (isMultistatusError(error) && error.code === 'invalid-input') return error.message
    throw error
  }
  return 'nothing was thrown'
}

/** Writes a value and reads it again. */
export function roundTrip<T, Input>(codec: Codec<T, Input>, value: Input): T {
  return decodeClean<T>(codec, element('{DAV:}p', undefined, codec.encode(value)))
}
