import { type Finding, finding, type Rule } from '../issues/issue.ts'

/**
 * A body is in UTF-8 or UTF-16, and its byte order mark, its XML declaration and its charset parameter agree.
 * @see RFC 4918 section 19
 */
export const xmlEncoding: Rule = { id: 'xml-encoding', level: 'error' }

/**
 * What is wrong with the encoding of a body that could be read: an error if its declaration names another one than it is
 * read in, advice if it is neither UTF-8 nor UTF-16.
 */
export function encodingFinding(used: string, declared: string | undefined): Finding | undefined {
  const named = declared?.toLowerCase()
  if (named !== undefined && family(named) !== family(used)) {
    return finding(xmlEncoding, { encoding: used.slice(0, 40), declared: named.slice(0, 40) })
  }
  if (family(used) === 'utf-8' || family(used) === 'utf-16') return undefined
  return finding({ ...xmlEncoding, level: 'info' }, { encoding: used.slice(0, 40) })
}

/** The label without what does not count: the byte order, and other names for the same. */
function family(label: string): string {
  if (label === 'utf8' || label === 'us-ascii' || label === 'ascii') return 'utf-8' // ASCII is UTF-8
  return label.replace(/^utf-16(?:le|be)$/, 'utf-16')
}
