import { finding, type Issue, type Rule } from '../issues/issue.ts'
import { charsetOf } from '../xml/byte-decoder.ts'
import { sniffEncoding } from '../xml/encoding.ts'
import { declaredEncoding } from '../xml/xml-declaration.ts'

/**
 * A body is in UTF-8 or UTF-16, and its byte order mark, its XML declaration and its charset parameter agree.
 * @see RFC 4918 section 19
 */
export const xmlEncoding: Rule = { id: 'xml-encoding', level: 'error' }

const START = { path: '/', offset: 0, line: 1, column: 1 }

/** What is wrong with the encoding of a body whose text could be read: advice if it is one of the others. */
export function* encodingIssues(body: Uint8Array, text: string, contentType: string | undefined): Generator<Issue> {
  const used = sniffEncoding(body, charsetOf(contentType), true)?.label
  if (used === undefined) return
  const declared = declaredEncoding(text)?.toLowerCase()
  if (declared !== undefined && family(declared) !== family(used)) {
    yield { ...finding(xmlEncoding, { encoding: used, declared: declared.slice(0, 40) }), ...START }
  } else if (family(used) !== 'utf-8' && family(used) !== 'utf-16') {
    yield { ...finding({ ...xmlEncoding, level: 'info' }, { encoding: used.slice(0, 40) }), ...START }
  }
}

/** The label without what does not count: the byte order, and other names for the same. */
function family(label: string): string {
  if (label === 'utf8' || label === 'us-ascii' || label === 'ascii') return 'utf-8' // ASCII is UTF-8
  return label.replace(/^utf-16(?:le|be)$/, 'utf-16')
}
