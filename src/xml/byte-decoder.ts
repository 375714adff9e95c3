import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { joinBytes } from './join-bytes.ts'
import { decodeLatin, isAsciiLabel, isLatinLabel } from './latin.ts'
import type { InputUnit } from './positions.ts'
import { Utf8Decoder } from './utf8-decoder.ts'

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

/** The charset parameter of a media type, unquoted. */
export function charsetOf(contentType: string | undefined): string | undefined {
  const match = /;[ \t]*charset[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;]*))/i.exec(contentType ?? '')
  const charset = match?.[1] ?? match?.[2]
  if (charset === undefined || charset === '') return undefined
  if (charset.length > 100) throw new InvalidInputError('contentType: the charset parameter is longer than any charset')
  return charset
}
