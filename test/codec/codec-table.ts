import { describe, expect, it } from 'vitest'
import type { Codec } from '../../src/codec/codec.ts'
import { element, type XmlElement } from '../../src/xml/element.ts'
import { parseElement } from '../../src/xml/parse-element.ts'
import { decode, refusal } from './decoding.ts'

/** What a codec must do, with the content of an element in which `D:` is `DAV:` and `x:` is `urn:x`. */
export interface CodecTable<T, Input> {
  /** Content, or a whole element, that is read as this value; the rules that are noted, if there are any. */
  readonly reads: readonly (readonly [content: string, value: T, notes?: readonly string[]])[]
  /** Values that are written as this and read again as the same, or as the third. */
  readonly writes: readonly (readonly [value: Input, content: string, again?: T])[]
  /** Content that is no such value, and a part of what is said about it. */
  readonly refuses: readonly (readonly [content: string, message: string])[]
  /** What cannot be written. */
  readonly refusesToWrite: readonly (readonly [value: unknown, message: string])[]
}

/** Tests a codec by a table. */
export function describeCodec<T, Input>(name: string, codec: Codec<T, Input>, table: CodecTable<T, Input>): void {
  describe(name, () => {
    for (const [content, value, notes = []] of table.reads) {
      it(`reads ${JSON.stringify(content)}`, () => {
        const read = decode(codec, parsed(content))
        expect(read.value).toEqual(value)
        expect(read.notes.map((note) => note.slice(0, note.indexOf(':')))).toEqual(notes)
      })
    }
    for (const [value, content, again] of table.writes) {
      it(`writes ${JSON.stringify(content)} and reads it again`, () => {
        const made = written(codec, value)
        expect(bare(made)).toEqual(bare(parsed(content)))
        const read = decode(codec, made)
        expect(read.notes).toEqual([])
        expect(read.value).toEqual(again ?? value)
      })
    }
    for (const [content, message] of table.refuses) {
      it(`refuses ${JSON.stringify(content)}`, () => {
        expect(refusal(() => decode(codec, parsed(content)))).toContain(message)
      })
    }
    it('refuses to write other values', () => {
      for (const [value, message] of table.refusesToWrite) {
        expect(refusal(() => written(codec, value as Input))).toContain(message)
      }
    })
  })
}

function written<T, Input>(codec: Codec<T, Input>, value: Input): XmlElement {
  const children = codec.encode(value)
  return element('{DAV:}p', codec.attributes?.(value), children)
}

function parsed(content: string): XmlElement {
  const namespaces = { D: 'DAV:', x: 'urn:x', CS: 'http://calendarserver.org/ns/', OC: 'http://owncloud.org/ns' }
  return parseElement(/^<D:p[ >]/.test(content) ? content : `<D:p>${content}</D:p>`, {
    namespaces: { ...namespaces, NC: 'http://nextcloud.org/ns' },
  })
}

/** An element without its prefix and without what it inherits. */
function bare(from: XmlElement): unknown {
  const { name, attributes, children } = from
  return { name, attributes, children: children.map((child) => (typeof child === 'string' ? child : bare(child))) }
}
