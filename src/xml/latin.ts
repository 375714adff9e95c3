/**
 * Decodes the two single-byte encodings that `TextDecoder` does not decode alike everywhere: it takes ISO-8859-1 and
 * US-ASCII for windows-1252.
 */
export function decodeLatin(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  }
  return text
}

/** The names that IANA has registered, and two that are used. */
const LATIN = /^(?:iso-?8859-1|iso88591|iso_8859-1(?::1987)?|iso-ir-100|latin1|l1|ibm819|cp819|csisolatin1)$/
const ASCII = /^(?:us-ascii|ascii|iso646-us|us|iso-ir-6|ansi_x3\.4-19(?:68|86)|iso_646\.irv:1991|ibm367|cp367|csascii)$/

/** Whether a label names ISO-8859-1. */
export function isLatinLabel(label: string): boolean {
  return LATIN.test(label)
}

/** Whether a label names US-ASCII. */
export function isAsciiLabel(label: string): boolean {
  return ASCII.test(label)
}
