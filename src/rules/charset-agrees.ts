import { finding, type Issue } from '../issues/issue.ts'
import { isBytes } from '../read/bytes.ts'
import { xmlEncoding } from '../read/xml-encoding.ts'
import { charsetOf } from '../xml/byte-decoder.ts'
import { sniffEncoding } from '../xml/encoding.ts'

/** The charsets that a byte order mark agrees with; UTF-8 is ASCII for those who think that it is. */
const AGREEING: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii', 'ascii'],
  'utf-16le': ['utf-16', 'utf-16le'],
  'utf-16be': ['utf-16', 'utf-16be'],
}

/**
 * What is wrong with a charset parameter that the byte order mark overrules. The XML declaration is compared with what
 * the body is read in by the reader.
 * @see RFC 7303 section 3
 */
export function charsetIssues(body: string | Uint8Array, contentType: string | undefined): readonly Issue[] {
  const charset = charsetOf(contentType)?.toLowerCase()
  if (charset === undefined || !isBytes(body)) return []
  const { label = '', bom = 0 } = sniffEncoding(body, charset, true) ?? {}
  if (bom === 0 || AGREEING[label]?.includes(charset) === true) return []
  const args = { encoding: label, charset: charset.slice(0, 40) }
  return [{ ...finding(xmlEncoding, args), path: '/', offset: 0, line: 1, column: 1 }]
}
