import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { decodeLatin, isAsciiLabel, isLatinLabel } from './latin.ts'
import { PlainRun } from './plain-run.ts'
import type { InputUnit } from './positions.ts'

/** What came out of some bytes: their text, and whether the bytes behind it are no text in the encoding. */
export interface Decoded {
  readonly text: string
  /** How many bytes the text was. */
  readonly length: number
  readonly malformed: boolean
  /** How many line feeds are in it, if it is known to have no other control character and nothing beyond U+EFFF. */
  readonly feeds?: number
  /** Bytes that were not looked at yet. */
  readonly more?: Uint8Array
}

/** Decodes bytes that come in chunks. */
export interface ByteDecoder {
  /** What a unit of the text is worth in bytes. */
  readonly unit: InputUnit
  decode(bytes: Uint8Array, final: boolean): Decoded
}

/** The decoder of an encoding, or `undefined` when this runtime knows none of that label. */
export function byteDecoder(label: string): ByteDecoder | undefined {
  if (isLatinLabel(label)) return { unit: 'single bytes', decode: decodeLatinBytes }
  if (isAsciiLabel(label)) return { unit: 'single bytes', decode: decodeAscii }
  const encoding = standardName(label)
  switch (encoding) {
    case undefined:
      return undefined
    case 'utf-8':
      return new Utf8Decoder()
    case 'utf-16le':
    case 'utf-16be':
      return new Utf16Decoder(encoding === 'utf-16le')
    default:
      return SINGLE_BYTES.test(encoding) ? new SingleByteDecoder(encoding) : new MultiByteDecoder(encoding)
  }
}

/** The one name of an encoding that has many labels, or `undefined` when this runtime does not know it. */
function standardName(label: string): string | undefined {
  if (label === 'utf-8' || label === 'utf-16le' || label === 'utf-16be') return label // those we decode by hand
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** The encodings of the Encoding Standard, section 9: each byte is one character. */
const SINGLE_BYTES = /^(?:ibm866|iso-8859-|koi8-|macintosh|windows-|x-mac-|x-user-)/

function decodeLatinBytes(bytes: Uint8Array): Decoded {
  return { text: decodeLatin(bytes), length: bytes.length, malformed: false }
}

function decodeAscii(bytes: Uint8Array): Decoded {
  const high = bytes.findIndex((byte) => byte > 0x7f)
  const valid = high < 0 ? bytes : bytes.subarray(0, high)
  return { text: decodeLatin(valid), length: valid.length, malformed: high >= 0 }
}

/** A plain run shorter than this is not worth a piece of text of its own. */
const SHORT_RUN = 256

/** The last byte that begins a character up to U+00FF, of which a text may hold any number at one byte a unit. */
const LAST_LATIN_LEAD = 0xc3

/** Where Node's `Buffer` is at hand, it makes strings of plain bytes several times as fast as a `TextDecoder`. */
const buffers = globalThis as {
  readonly Buffer?: { readonly prototype: { latin1Slice?(this: Uint8Array, from: number, to: number): string } }
} // the global of other runtimes is undefined

/**
 * Decodes UTF-8 run by run: what is plain ASCII by the short way, and each stretch with other characters, up to the next
 * markup, by a `TextDecoder`. So a character beyond U+00FF makes its own text take two bytes a unit, and not all that
 * stands around it, which everything that follows would go through at half the speed.
 *
 * Keeps the bytes of a character that is cut by the end of a chunk, so that each call decodes whole characters.
 */
class Utf8Decoder implements ByteDecoder {
  readonly unit = 'utf-8 bytes'
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #run = new PlainRun()
  #rest = new Uint8Array(0)

  decode(chunk: Uint8Array, final: boolean): Decoded {
    if (this.#rest.length > 0) return this.#decodeWhole(joinBytes(this.#rest, chunk), final)
    const run = this.#run
    run.measure(chunk)
    const { end, feeds } = run
    if (end === chunk.length) return { text: this.#plainText(chunk, end), length: end, malformed: false, feeds }
    const next = chunk[end] as number // below the length
    if (next >= 0x80 && next <= LAST_LATIN_LEAD) {
      run.widen(chunk)
      return this.#decodeWhole(chunk, final, run.end === chunk.length ? run.feeds : undefined)
    }
    if (end >= SHORT_RUN) {
      return { text: this.#plainText(chunk, end), length: end, malformed: false, feeds, more: chunk.subarray(end) }
    }
    const markup = end > 0 ? -1 : chunk.indexOf(0x3c, end + 1)
    if (markup < 0) return this.#decodeWhole(chunk, final)
    return { ...this.#decodeWhole(chunk.subarray(0, markup), true), more: chunk.subarray(markup) }
  }

  #plainText(bytes: Uint8Array, end: number): string {
    const { latin1Slice } = buffers.Buffer?.prototype ?? {}
    return latin1Slice === undefined ? this.#decoder.decode(bytes.subarray(0, end)) : latin1Slice.call(bytes, 0, end)
  }

  /** `feeds`: how many line feeds are in them, if it is known that they are plain. */
  #decodeWhole(bytes: Uint8Array, final: boolean, feeds?: number): Decoded {
    const whole = final ? bytes.length : wholeCharacters(bytes)
    this.#rest = new Uint8Array(bytes.subarray(whole)) // a copy: `slice` of a Buffer is none
    const part = whole === bytes.length ? bytes : bytes.subarray(0, whole)
    try {
      const text = this.#decoder.decode(part)
      return feeds === undefined
        ? { text, length: whole, malformed: false }
        : { text, length: whole, malformed: false, feeds }
    } catch {
      const valid = validUtf8Length(part)
      return { text: this.#decoder.decode(part.subarray(0, valid)), length: valid, malformed: true }
    }
  }
}

/** How many bytes of a chunk belong to characters that could be complete; at most three are left over. */
function wholeCharacters(bytes: Uint8Array): number {
  const end = bytes.length
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] as number // back is at most the length
    if (byte < 0x80) return end
    if (byte >= 0xc0) return utf8Length(byte) > back ? end - back : end
  }
  return end
}

/** RFC 3629: the length of the character that a byte begins; 0 when none begins so. */
function utf8Length(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
}

/** RFC 3629 section 4: how many bytes at the beginning are well-formed UTF-8. */
export function validUtf8Length(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i] as number // i is below the length
    const length = utf8Length(lead)
    if (length === 0 || i + length > bytes.length) return i
    for (let k = 1; k < length; k++) {
      const byte = bytes[i + k] as number // checked just above
      const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
      const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
      if (byte < low || byte > high) return i
    }
    i += length
  }
  return i
}

/** UTF-16 by hand: surrogates that stand alone are left to the scanner, which names their place. */
class Utf16Decoder implements ByteDecoder {
  readonly unit = 'utf-16 bytes'
  readonly #littleEndian: boolean
  #rest = new Uint8Array(0)

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian
  }

  decode(chunk: Uint8Array, final: boolean): Decoded {
    const bytes = this.#rest.length === 0 ? chunk : joinBytes(this.#rest, chunk)
    const even = bytes.length & ~1
    this.#rest = new Uint8Array(bytes.subarray(even)) // as above
    const view = new DataView(bytes.buffer, bytes.byteOffset, even)
    const units: number[] = []
    let text = ''
    for (let i = 0; i < even; i += 2) {
      units.push(view.getUint16(i, this.#littleEndian))
      if (units.length === 8192 || i + 2 === even) text += String.fromCharCode(...units.splice(0))
    }
    return { text, length: even, malformed: final && even < bytes.length }
  }
}

/** Any other encoding with one byte for each character. */
class SingleByteDecoder implements ByteDecoder {
  readonly unit = 'single bytes'
  readonly #decoder: TextDecoder

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true })
  }

  decode(bytes: Uint8Array): Decoded {
    try {
      return { text: this.#textOf(bytes), length: bytes.length, malformed: false }
    } catch {
      const valid = bytes.findIndex((_byte, i) => !this.#isCharacter(bytes.subarray(i, i + 1)))
      return { text: this.#textOf(bytes.subarray(0, valid)), length: valid, malformed: true }
    }
  }

  /** `stream` changes nothing but this: without it, Node 20 takes windows-1252 for ISO-8859-1. */
  #textOf(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true })
  }

  #isCharacter(byte: Uint8Array): boolean {
    try {
      this.#textOf(byte)
      return true
    } catch {
      return false
    }
  }
}

/**
 * Any other encoding the runtime knows, byte by byte: the text before a fault is not lost with it, and how many bytes
 * each character was is learned on the way.
 */
class MultiByteDecoder implements ByteDecoder {
  readonly unit: Map<number, number> = new Map()
  readonly #decoder: TextDecoder
  #pending = 0

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true })
  }

  decode(bytes: Uint8Array, final: boolean): Decoded {
    let text = ''
    let length = 0
    try {
      for (let i = 0; i < bytes.length; i++) {
        this.#pending++
        const char = this.#decoder.decode(bytes.subarray(i, i + 1), { stream: true })
        if (char === '') continue
        text += char
        length += this.#pending
        this.#learn(char, this.#pending)
        this.#pending = 0
      }
      if (final) text += this.#decoder.decode()
      return { text, length, malformed: false }
    } catch {
      return { text, length, malformed: true }
    }
  }

  #learn(char: string, bytes: number): void {
    if (bytes === 1) return
    for (let i = 0; i < char.length; i++) this.unit.set(char.charCodeAt(i), bytes / char.length)
  }
}

/** Two byte arrays in one. */
export function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

/** The charset parameter of a media type, unquoted. */
export function charsetOf(contentType: string | undefined): string | undefined {
  const match = /;[ \t]*charset[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;]*))/i.exec(contentType ?? '')
  const charset = match?.[1] ?? match?.[2]
  if (charset === undefined || charset === '') return undefined
  if (charset.length > 100) throw new InvalidInputError('contentType: the charset parameter is longer than any charset')
  return charset
}
