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

const LATIN = /^(?:iso-?8859-1|iso_8859-1|latin1|l1)$/
const ASCII = /^(?:us-ascii|ascii|iso646-us)$/

/** Whether a label names ISO-8859-1. */
export function isLatinLabel(label: string): boolean {
  return LATIN.test(label)
}

/** Whether a label names US-ASCII. */
export function isAsciiLabel(label: string): boolean {
  return ASCII.test(label)
}
