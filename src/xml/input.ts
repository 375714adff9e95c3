import type { XmlSyntaxKind } from '../errors/xml-syntax-error.ts'
import { type ByteDecoder, byteDecoder, charsetOf, type Decoded } from './byte-decoder.ts'
import { type Encoding, sniffEncoding } from './encoding.ts'
import { joinBytes } from './join-bytes.ts'
import { type InputUnit, inputLengthOf } from './positions.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** The side of a scanner that takes text. */
export interface TextSink {
  /** `encoding` is the label of what bytes are decoded from; there is none for strings. */
  begin(unit: InputUnit, skipped: number, encoding?: string): void
  /** `feeds`: how many line feeds are in a text that is known to be plain. */
  push(text: string, inputLength?: number, feeds?: number): void
  end(): void
  failAtEnd(kind: XmlSyntaxKind, reason: string): never
}

/**
 * Feeds a scanner with strings or bytes in chunks of any size, mixed as they come.
 *
 * The first chunk decides what positions count: UTF-16 units for a string, bytes for bytes.
 */
export class XmlInput {
  readonly #scanner: TextSink
  readonly #charset: string | undefined
  #decoder: ByteDecoder | undefined
  /** Bytes that came before the encoding was known. */
  #head: Uint8Array = new Uint8Array(0)
  #begun = false
  #unit: InputUnit = 'utf-16 units'

  constructor(scanner: TextSink, contentType: string | undefined) {
    this.#scanner = scanner
    this.#charset = charsetOf(contentType)
  }

  /** Takes the next chunk. */
  push(chunk: string | Uint8Array): void {
    if (chunk.length === 0) return
    if (typeof chunk === 'string') this.#pushText(chunk)
    else this.#pushBytes(chunk, false)
  }

  /** Ends the input. */
  end(): void {
    if (this.#head.length > 0 || this.#decoder !== undefined) this.#pushBytes(new Uint8Array(0), true)
    this.#scanner.end()
  }

  #pushText(chunk: string): void {
    if (this.#head.length > 0 || this.#decoder !== undefined) this.#pushBytes(new Uint8Array(0), true)
    if (this.#begun) return this.#scanner.push(chunk, inputLengthOf(chunk, this.#unit))
    const marked = chunk.startsWith(BYTE_ORDER_MARK)
    this.#begin('utf-16 units', marked ? 1 : 0)
    this.#scanner.push(marked ? chunk.slice(1) : chunk)
  }

  #pushBytes(chunk: Uint8Array, final: boolean): void {
    let bytes = chunk
    if (this.#decoder === undefined) {
      bytes = this.#head.length === 0 ? chunk : joinBytes(this.#head, chunk)
      const encoding = this.#begun ? { label: 'utf-8', bom: 0 } : sniffEncoding(bytes, this.#charset, final)
      this.#head = encoding === undefined ? new Uint8Array(bytes) : new Uint8Array(0) // a copy: `slice` of a Buffer is none
      if (encoding === undefined) return
      this.#decoder = this.#beginBytes(encoding)
      bytes = bytes.subarray(encoding.bom)
    }
    for (let more: Uint8Array | undefined = bytes; more !== undefined; ) {
      const decoded: Decoded = this.#decoder.decode(more, final)
      this.#scanner.push(decoded.text, decoded.length, decoded.feeds)
      if (decoded.malformed) this.#scanner.failAtEnd('encoding', 'bytes that are no text in the encoding of the body')
      more = decoded.more
    }
  }

  #begin(unit: InputUnit, skipped: number, encoding?: string): void {
    this.#begun = true
    this.#unit = unit
    this.#scanner.begin(unit, skipped, encoding)
  }

  #beginBytes(encoding: Encoding): ByteDecoder {
    const decoder = byteDecoder(encoding.label)
    if (!this.#begun) this.#begin(decoder?.unit ?? 'single bytes', encoding.bom, encoding.label)
    if (encoding.contradicted) {
      this.#scanner.failAtEnd('encoding', `the declaration says ${encoding.label}, but the bytes before it do not`)
    }
    if (decoder === undefined) {
      this.#scanner.failAtEnd(
        'encoding',
        `the encoding ${JSON.stringify(encoding.label.slice(0, 40))} is not known here`,
      )
    }
    return decoder
  }
}
