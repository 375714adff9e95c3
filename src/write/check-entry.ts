import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Finding } from '../issues/issue.ts'
import { USUAL_PATH } from '../model/href/usual-path.ts'
import { checkStatusEntry } from '../status/check-status-entry.ts'
import { standingAt } from '../status/standing.ts'

const NO_FINDINGS: readonly Finding[] = []

/** An absolute path, or an http(s) URL, of characters that a URI may hold; with a query, without a fragment. */
const SIMPLE_REF =
  /^(?:https?:\/\/[\w\-.~%!$&'()*+,;=:@[\]]+)?(?:\/(?!\/)[\w\-.~!$&'()*+,;=:@/%]*)?(?:\?[\w\-.~!$&'()*+,;=:@/%?]*)?$/i
const STRAY_PERCENT = /%(?![\da-f]{2})/i
const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i

/**
 * Checks the href of a response as it will be written.
 *
 * @throws InvalidInputError when it is no Simple-ref.
 * @see RFC 4918 section 8.3
 */
export function checkHref(href: string): void {
  if (typeof href === 'string' && USUAL_PATH.test(href)) return
  if (typeof href !== 'string') throw new InvalidInputError(`href: expected a string, got ${typeof href}`)
  const simple = /^\/|^http/i.test(href) && SIMPLE_REF.test(href) && !STRAY_PERCENT.test(href)
  if (simple && !DOT_SEGMENT.test(href)) return
  throw new InvalidInputError(
    `href ${JSON.stringify(visible(href.slice(0, 100)))}: expected an absolute path or an http(s) URL, percent-encoded and without dot segments; formatHref(['a b.txt']) makes '/a%20b.txt'`,
  )
}

/**
 * The verdict on a status where it is put.
 *
 * @throws InvalidInputError when it can never stand there; returns what is discouraged.
 */
export function checkStatus(code: number, place: 'response' | 'propstat', href: string): readonly Finding[] {
  if (standingAt(code, place) === 'defined') return NO_FINDINGS
  const findings = checkStatusEntry({ code, place })
  const error = firstError(findings)
  if (error !== undefined) {
    throw new InvalidInputError(
      `${href}: the status ${code} can never stand in a ${place} of a multistatus (${error.rule})`,
    )
  }
  return findings
}

function firstError(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ level }) => level === 'error')
}
