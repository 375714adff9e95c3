import type { ByteDecoder, Decoded } from './byte-decoder.ts'
import { joinBytes } from './join-bytes.ts'
import { PlainRun } from './plain-run.ts'

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
export class Utf8Decoder implements ByteDecoder {
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
