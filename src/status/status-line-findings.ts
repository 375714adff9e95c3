import { type Finding, finding } from '../issues/issue.ts'
import { codeRows } from './codes.ts'
import * as rules from './rules.ts'
import { statusClass } from './status-class.ts'
import { REASON_CONTROL, type StatusLine, splitStatusLine } from './status-line.ts'

/** How much of a text a finding shows. */
const SHOWN = 80

/**
 * What is wrong with a status line as text; what its code means where it stands is for `checkStatusEntry`.
 *
 * @see RFC 9112 section 4
 */
export function statusLineFindings(line: StatusLine): Finding[] {
  const parts = splitStatusLine(line.raw)
  if (parts === undefined) return [finding(rules.statusLineSyntax, { text: line.raw.slice(0, SHOWN) })]
  const { version, gap, digits, rest } = parts
  const { code = Number(digits), reason } = line
  const found: Finding[] = []
  if (gap !== ' ' || (rest !== '' && !rest.startsWith(' '))) {
    found.push(finding(rules.statusLineSyntax, { text: line.raw.slice(0, SHOWN) }))
  }
  if (!/^HTTP\/\d\.\d$/.test(version)) {
    found.push(finding(rules.statusHttpVersionSyntax, { version: version.slice(0, SHOWN) }))
  } else if (version !== 'HTTP/1.1') {
    found.push(finding(rules.statusHttpVersion11, { version }))
  }
  if (statusClass(code) === undefined) found.push(finding(rules.statusCodeRange, { code }))
  if (reason === '') {
    if (!line.raw.includes(`${gap}${digits} `)) found.push(finding(rules.statusMissingSpace, { code }))
  } else if (REASON_CONTROL.test(reason)) {
    found.push(finding(rules.statusReasonCharacters, { reason: reason.slice(0, SHOWN) }))
  } else if (!hasStandardReason(code, reason)) {
    found.push(finding(rules.statusReasonNonstandard, { code, reason: reason.slice(0, SHOWN) }))
  }
  return found
}

/** Whether a reason is the registered one, as far as there is one: 306 and 418 are registered as unused. */
function hasStandardReason(code: number, reason: string): boolean {
  const phrase = codeRows[code]?.[0] ?? '(Unused)'
  return phrase === '(Unused)' || phrase === reason
}
