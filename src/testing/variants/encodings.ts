import type { Encoded, VariantKind } from './variant-kind.ts'

/** A kind that sends the same text in another encoding. */
function encodingKind(
  name: string,
  description: string,
  declared: string | undefined,
  encode: (text: string) => Encoded | undefined,
): VariantKind {
  return {
    name: `encoding-${name}`,
    description,
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, declaration: declared === undefined ? undefined : { encoding: declared } }),
    encode,
  }
}

const UTF8 = 'application/xml; charset=utf-8'

/** Bytes in the encodings that XML readers must know, and in two that they usually know. @see RFC 7303 section 3 */
export const encodingKinds: readonly VariantKind[] = [
  encodingKind('utf-8', 'bytes in UTF-8', 'UTF-8', (text) => ({
    body: new TextEncoder().encode(text),
    contentType: UTF8,
  })),
  encodingKind('utf-8-marked', 'UTF-8 with a byte order mark', 'UTF-8', (text) => ({
    body: new TextEncoder().encode(`\ufeff${text}`),
    contentType: UTF8,
  })),
  encodingKind('utf-8-unsaid', 'UTF-8, which neither the declaration nor the Content-Type says', undefined, (text) => ({
    body: new TextEncoder().encode(text),
    contentType: 'application/xml',
  })),
  encodingKind('utf-8-text', 'UTF-8 as text/xml', 'UTF-8', (text) => ({
    body: new TextEncoder().encode(text),
    contentType: 'text/xml; charset="utf-8"',
  })),
  encodingKind('utf-16le', 'UTF-16 with a byte order mark, the small end first', 'UTF-16', (text) => ({
    body: utf16(`\ufeff${text}`, true),
    contentType: 'application/xml; charset=utf-16',
  })),
  encodingKind('utf-16be', 'UTF-16 with a byte order mark, the big end first', 'UTF-16', (text) => ({
    body: utf16(`\ufeff${text}`, false),
    contentType: 'application/xml',
  })),
  encodingKind('iso-8859-1', 'ISO-8859-1, and references for what it lacks', 'ISO-8859-1', (text) =>
    singleBytes(text, 0xff, 'application/xml'),
  ),
  encodingKind(
    'iso-8859-1-by-type',
    'ISO-8859-1, which only the Content-Type says, and references for what it lacks',
    undefined,
    (text) => singleBytes(text, 0xff, 'application/xml; charset=iso-8859-1'),
  ),
  encodingKind('us-ascii', 'US-ASCII, and references for what it lacks', 'US-ASCII', (text) =>
    singleBytes(text, 0x7f, 'application/xml; charset=us-ascii'),
  ),
]

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(bytes.buffer)
}

/** In a text of ours: tags in their parts. Comments and instructions of ours are ASCII. */
const TAG = /<\/?([^\s/<>]+)(?![^\s/<>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g

/** `undefined` when a name has characters that the encoding lacks: no reference can stand in a name. */
function singleBytes(text: string, last: number, contentType: string): Encoded | undefined {
  const lacking = (char: string): boolean => (char.codePointAt(0) ?? 0) > last
  for (const [, name = '', attributes = ''] of text.matchAll(TAG)) {
    const names = name + attributes.replace(/"[^"]*"|'[^']*'/g, '')
    if (Array.from(names).some(lacking)) return undefined
  }
  const codes = Array.from(text, (char) => (lacking(char) ? `&#${char.codePointAt(0)};` : char)).join('')
  return { body: Uint8Array.from(codes, (char) => char.charCodeAt(0)), contentType }
}
