import { xmlEncoding } from '../../read/xml-encoding.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, malformedKind, textAround } from './fault-kind.ts'

/** A body in UTF-8 with bytes behind the text of an href that are no UTF-8. */
function bytesFault(name: string, description: string, ...bytes: readonly number[]): FaultKind {
  return {
    name: `bytes-${name}`,
    description,
    kind: 'malformed',
    rule: xmlEncoding,
    apply(source) {
      const href = source.random.pick(elementsOfRole(source.document, 'href'))
      if (href === undefined) return undefined
      const [before, behind] = textAround(source, href, 'end')
      return joined(utf8(before), Uint8Array.from(bytes), utf8(behind))
    },
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const declaring = (text: string, encoding: string): string => text.replace('"UTF-8"', `"${encoding}"`)

/** Bytes that are no text. @see RFC 7303 section 3, RFC 3629 section 3 */
export const encodingFaults: readonly FaultKind[] = [
  bytesFault('latin-1', 'a letter in ISO-8859-1 in a body in UTF-8', 0xe9),
  bytesFault('illegal', 'a byte that UTF-8 never has', 0xff),
  bytesFault('overlong', 'a slash in two bytes', 0xc0, 0xaf),
  bytesFault('continuation', 'the second byte of a character without the first', 0x80),
  bytesFault('surrogate', 'half of a character in three bytes', 0xed, 0xa0, 0xbd),
  bytesFault('beyond-unicode', 'four bytes for a number that is no character', 0xf4, 0x90, 0x80, 0x80),
  malformedKind(
    { name: 'bytes-cut-in-character', description: 'the body ends in the middle of a character', rule: xmlEncoding },
    (text) => joined(utf8(text), Uint8Array.of(0xe2, 0x80)),
  ),
  malformedKind({ name: 'encoding-unknown', description: 'an encoding that nobody knows', rule: xmlEncoding }, (text) =>
    utf8(declaring(text, 'x-unknown')),
  ),
  malformedKind(
    { name: 'encoding-utf-16-untrue', description: 'UTF-8 that says that it is UTF-16', rule: xmlEncoding },
    (text) => utf8(declaring(text, 'UTF-16')),
  ),
  {
    name: 'encoding-contradicted',
    description: 'a byte order mark of UTF-8 before a declaration of another encoding',
    kind: 'invalid',
    rule: xmlEncoding,
    apply: ({ document, write }) => utf8(`\ufeff${declaring(write(document), 'ISO-8859-1')}`),
  },
]
