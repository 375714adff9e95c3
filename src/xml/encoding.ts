import { declaredEncoding } from './xml-declaration.ts'

/** How the bytes of a body become text, and how many bytes of byte order mark lie before it. */
export interface Encoding {
  /** Lower-case label. */
  readonly label: string
  readonly bom: number
  /** A declaration in one-byte characters that names an encoding of two or four bytes. */
  readonly contradicted?: boolean
}

/** How many bytes are looked at before a declaration without an end is given up. */
const SNIFFED = 1024

/**
 * Which encoding a body is in by RFC 7303 section 3: byte order mark, then the charset parameter, then the declaration.
 *
 * `undefined` while there are too few bytes to tell; `final` says that no more will come.
 */
export function sniffEncoding(bytes: Uint8Array, charset: string | undefined, final: boolean): Encoding | undefined {
  const a = bytes[0] ?? -1
  const b = bytes[1] ?? -1
  const c = bytes[2] ?? -1
  const d = bytes[3] ?? -1
  if (bytes.length < 4 && !final) return undefined
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', bom: 3 }
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', bom: 2 }
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', bom: 2 }
  if (charset !== undefined) return { label: withoutOrder(charset.toLowerCase(), a), bom: 0 }
  if (a === 0x3c && b === 0 && d === 0) return { label: 'utf-16le', bom: 0 }
  if (a === 0 && b === 0x3c && c === 0) return { label: 'utf-16be', bom: 0 }
  if (a !== 0x3c || b !== 0x3f) return { label: 'utf-8', bom: 0 }
  const end = bytes.subarray(0, SNIFFED).indexOf(0x3e) // no declaration has a '>' before its end
  if (end < 0 && bytes.length < SNIFFED && !final) return undefined
  let head = ''
  for (let i = 0; i <= end; i++) head += String.fromCharCode(bytes[i] as number) // `end` is below the length
  const label = (declaredEncoding(head) ?? 'utf-8').toLowerCase()
  return {
    label,
    bom: 0,
    contradicted: /^(?:utf-?(?:16|32)|ucs-?[24]|iso-10646-ucs|(?:cs)?unicode(?:f|$))/.test(label),
  }
}

/** RFC 2781 section 4.3: `utf-16` without a mark; the first byte tells the order as well as the standard guess does. */
function withoutOrder(label: string, firstByte: number): string {
  if (label !== 'utf-16') return label
  return firstByte === 0x3c ? 'utf-16le' : 'utf-16be'
}
