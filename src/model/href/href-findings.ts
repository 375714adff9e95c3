import { type Finding, finding, type Rule } from '../../issues/issue.ts'
import {
  hrefDotSegments,
  hrefEmpty,
  hrefFragment,
  hrefInvalidCharacters,
  hrefNotSimpleRef,
  hrefOverEncoded,
  hrefWhitespace,
  responseHrefNotHttp,
} from './href-rules.ts'
import type { HrefFlag, Target } from './target.ts'

/** The rule that a flag breaks; the other flags break none of their own. */
const RULES: Readonly<Partial<Record<HrefFlag, Rule>>> = {
  'not-simple-ref': hrefNotSimpleRef,
  'not-http': responseHrefNotHttp,
  fragment: hrefFragment,
  'dot-segments': hrefDotSegments,
  'invalid-characters': hrefInvalidCharacters,
  'over-encoded': hrefOverEncoded,
  whitespace: hrefWhitespace,
}

/**
 * The rules that the href of a response element breaks. For an empty href there is only that to say.
 * @see RFC 4918 section 8.3
 */
export function hrefFindings(target: Target): Finding[] {
  if (target.flags.includes('empty')) return [finding(hrefEmpty)]
  const findings: Finding[] = []
  for (const flag of target.flags) {
    const rule = RULES[flag]
    if (rule !== undefined) findings.push(finding(rule, { href: target.raw }))
  }
  return findings
}
