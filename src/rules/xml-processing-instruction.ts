import { finding, type Issue, type Rule } from '../issues/issue.ts'
import type { BodyText } from './body-text.ts'

/** A body has no processing instructions: recipients ignore them. @see RFC 4918 section 17 */
export const xmlProcessingInstruction: Rule = { id: 'xml-processing-instruction', level: 'warning' }

/** The beginning of what may hold any characters and means none of them, or of an instruction, with its target. */
const MARKUP = /<!--|<!\[CDATA\[|<\?([^\s?]*)/g

/** The processing instructions of a body that is well-formed; the XML declaration is none. */
export function* instructionIssues({ text, positions }: BodyText): Generator<Issue> {
  if (text.indexOf('<?', 1) < 0 && /^(?:[^<]|<\?xml[ \t\r\n]|<[^?])/.test(text)) return
  const positionOf = positions()
  let behind = 0
  for (const { 0: opening, 1: target, index } of text.matchAll(MARKUP)) {
    if (index < behind) continue
    behind = text.indexOf(target !== undefined ? '?>' : opening === '<!--' ? '-->' : ']]>', index)
    if (target !== undefined && target !== 'xml') {
      yield { ...finding(xmlProcessingInstruction, { target: target.slice(0, 80) }), path: '/', ...positionOf(index) }
    }
  }
}
