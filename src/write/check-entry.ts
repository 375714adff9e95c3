import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Finding } from '../issues/issue.ts'
import { hrefFindings } from '../model/href/href-findings.ts'
import { resolveHref } from '../model/href/resolve-href.ts'
import { checkStatusEntry } from '../status/check-status-entry.ts'

/** A plain path, which is most hrefs, needs no closer look. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+\/?$/

/** @throws InvalidInputError when a text is no href for a response. */
export function checkHref(href: string): void {
  if (typeof href !== 'string') throw new InvalidInputError(`href: expected a string, got ${typeof href}`)
  if (PLAIN_PATH.test(href)) return
  const found = href.trim() !== href ? 'href-whitespace' : firstError(hrefFindings(resolveHref(href)))?.rule
  if (found !== undefined) {
    const shown = JSON.stringify(href.slice(0, 100))
    throw new InvalidInputError(
      `href ${shown}: ${found}; expected an absolute path or an http(s) URL, percent-encoded: formatHref(['a b.txt']) makes '/a%20b.txt'`,
    )
  }
}

/**
 * The verdict on a status where it is put.
 *
 * @throws InvalidInputError when it can never stand there; returns what is discouraged.
 */
export function checkStatus(code: number, place: 'response' | 'propstat', href: string): readonly Finding[] {
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
