import { finding, type Issue, type Rule } from '../issues/issue.ts'
import type { BodyText } from './body-text.ts'

/** A body has no processing instructions: recipients ignore them. @see RFC 4918 section 17 */
export const xmlProcessingInstruction: Rule = { id: 'xml-processing-instruction', level: 'warning' }

/** In a well-formed text: what may hold any characters and means none of them, or an instruction with its target. */
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?([^\s?]*)/g

/** The processing instructions of a body that is well-formed; the XML declaration is none. */
export function* instructionIssues({ text, positions }: BodyText): Generator<Issue> {
  if (text.indexOf('<?', 1) < 0 && /^(?:[^<]|<\?xml[ \t\r\n]|<[^?])/.test(text)) return
  const positionOf = positions()
  for (const { 1: target, index } of text.matchAll(MARKUP)) {
    if (target === undefined || target === 'xml') continue
    yield { ...finding(xmlProcessingInstruction, { target: target.slice(0, 80) }), path: '/', ...positionOf(index) }
  }
}
