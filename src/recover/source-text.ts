import { byteDecoder, charsetOf } from '../xml/byte-decoder.ts'
import { sniffEncoding } from '../xml/encoding.ts'
import { decodeLatin, isAsciiLabel, isLatinLabel } from '../xml/latin.ts'

/** The text of a body, however it had to be made. */
export interface SourceText {
  /** Without its byte order mark. */
  readonly text: string
  /** How many units the byte order mark was. */
  readonly skipped: number
  /** Why what stands in a part of the text may not be what was sent. */
  readonly doubt: (part: string) => string | undefined
}

const UNDECODABLE = 'bytes that are no text in the encoding of the body, or U+FFFD'
const UNCERTAIN = 'characters beyond ASCII, and the encoding of the body is not certain'

/** The text of a body; bytes that are no text become U+FFFD, an encoding that cannot be right becomes UTF-8. */
export function sourceText(body: string | Uint8Array, contentType: string | undefined): SourceText {
  if (typeof body === 'string') {
    const skipped = body.startsWith('\ufeff') ? 1 : 0
    return { text: body.slice(skipped), skipped, doubt: () => undefined }
  }
  const { label, bom, contradicted } = sniffEncoding(body, charsetOf(contentType), true) ?? { label: 'utf-8', bom: 0 }
  const bytes = body.subarray(bom)
  if (isLatinLabel(label)) return { text: decodeLatin(bytes), skipped: 0, doubt: () => undefined }
  if (contradicted === true || isAsciiLabel(label) || byteDecoder(label) === undefined) {
    return { text: decode('utf-8', bytes), skipped: 0, doubt: (part) => (isAscii(part) ? undefined : UNCERTAIN) }
  }
  return {
    text: decode(label, bytes),
    skipped: 0,
    doubt: (part) => (part.includes('\ufffd') ? UNDECODABLE : undefined),
  }
}

function decode(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text)
}
